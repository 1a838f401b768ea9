namespace SecurityPlatform.Engine.Aws.Facts;

/// <summary>What the cloud knows of the organization's trust in services and administrators.</summary>
static class OrganizationFacts
{
    extension(Cloud cloud)
    {
        public bool IsManagement(string account) => account == cloud.Organization.ManagementAccountId;

        /// <summary>Whether the account belongs to the organization: from the start, or created by a stack.</summary>
        public bool IsInOrganization(string account) =>
            cloud.Organization.Find(account) is not null || cloud.Find(AwsTypes.OrganizationsAccount, account) is not null;

        /// <summary>Whether the organization lets a service work in its accounts.</summary>
        public bool Trusts(string service) =>
            cloud.Find(AwsTypes.ServiceAccess, service) is not null
            || cloud.Resources(AwsTypes.Organization).Any(o => o.Inputs.Texts("awsServiceAccessPrincipals").Contains(service));
    }
}
