namespace SecurityPlatform.Model.Configuration;

delegate bool TryParse<T>(string? text, out T value);
