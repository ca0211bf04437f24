import CLibcurl

/// Dates as HTTP headers have them (RFC 9110 section 5.6.7, all three forms), and the wrong ones that servers send.
public enum HTTPDate {
    /// Seconds since 1970; nil where libcurl makes no date of the text.
    public static func seconds(_ text: String) -> Int64? {
        // No date is longer; a header value may be.
        guard text.utf8.count <= 64 else { return nil }
        let seconds = unsafe curl_getdate(text, nil)
        return seconds == -1 ? nil : Int64(seconds)
    }
}
