namespace SecurityPlatform.Model;

public static partial class LogSources
{
    /// <summary>What the firewalls alerted on, which flows they saw, which TLS they opened.</summary>
    /// <remarks>
    /// Keys: "Amazon Simple Storage Service" and fields: "Contents of a Network Firewall log", AWS Network Firewall developer
    /// guide; the inner event is Suricata's EVE. event_timestamp is in seconds, as text. Lies an hour's folder deeper.
    /// </remarks>
    public static LogSource NetworkFirewall => field ??= new()
    {
        Id = "network-firewall",
        Title = "AWS Network Firewall",
        Writers = [LogWriter.Service("delivery.logs.amazonaws.com")],
        Layout = new()
        {
            Folder = "AWSLogs/{account}/network-firewall/{type}/{region}/{firewall}/{day}/",
            File = "{account}_network-firewall_{type}_{region}_{firewall}_{yyyyMMddHHmm}_{hash}.log.gz",
        },
        Format = LogFormats.Json(),
        Partitions = [PartitionColumns.Account, PartitionColumns.OneOf("type", "alert", "flow", "tls"), PartitionColumns.Region(), PartitionColumns.Registered("firewall"), PartitionColumns.Day],
        LateAfter = TimeSpan.FromHours(4), // flows come every few minutes; alerts are rarer
        Origin = new() { Regions = RegionScope.Governed },
        Bucket = BucketClasses.Vended,
        Columns =
        [
            new("firewall_name", "string"),
            new("availability_zone", "string"),
            new("event_timestamp", "string"),
            new("event", "struct<timestamp:string,flow_id:bigint,event_type:string,src_ip:string,src_port:int"
                + ",dest_ip:string,dest_port:int,proto:string,app_proto:string,icmp_type:int,icmp_code:int"
                + ",tx_id:int,verdict:struct<action:string>,alert:struct<action:string,signature_id:bigint"
                + ",rev:int,signature:string,category:string,severity:int>,netflow:struct<pkts:bigint"
                + ",bytes:bigint,start:string,end:string,age:int,min_ttl:int,max_ttl:int,state:string>"
                + ",tcp:struct<tcp_flags:string,syn:boolean,ack:boolean,rst:boolean,fin:boolean>"
                + ",tls:struct<subject:string,issuerdn:string,sni:string,version:string>"
                + ",http:struct<hostname:string,url:string,http_user_agent:string,http_method:string"
                + ",protocol:string,status:int,length:int>,dns:struct<type:string,id:int,rrname:string"
                + ",rrtype:string,rcode:string>>"),
        ],
    };
}
