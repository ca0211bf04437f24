import CLibcurl

/// One libcurl easy handle with typed options. Confined to the thread of the loop that it is used on.
@safe
final class EasyHandle {
    let raw: UnsafeMutableRawPointer
    private let errors: UnsafeMutablePointer<CChar>
    private var lists: [UnsafeMutablePointer<curl_slist>]

    init?() {
        guard let raw = unsafe curl_easy_init() else { return nil }
        unsafe self.raw = raw
        unsafe lists = []
        unsafe errors = .allocate(capacity: Int(CURL_ERROR_SIZE))
        unsafe errors.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    }

    deinit {
        unsafe curl_easy_cleanup(raw)
        freeLists()
        unsafe errors.deallocate()
    }

    /// Forgets every option, keeps the allocation. Live connections, sessions and names belong to the loop.
    func reset() {
        unsafe curl_easy_reset(raw)
        freeLists()
        unsafe errors.pointee = 0
        _ = unsafe shim_set_pointer(raw, CURLOPT_ERRORBUFFER, errors)
    }

    /// What libcurl says went wrong, in more detail than the code.
    var errorText: String { unsafe String(cString: errors) }

    @discardableResult
    func set(_ option: CURLoption, _ value: Int) -> CURLcode { unsafe shim_set_long(raw, option, value) }

    @discardableResult
    func set(_ option: CURLoption, _ value: Bool) -> CURLcode { unsafe shim_set_long(raw, option, value ? 1 : 0) }

    @discardableResult
    func set(_ option: CURLoption, _ value: String?) -> CURLcode { unsafe shim_set_string(raw, option, value) }

    func set(offset option: CURLoption, _ value: Int) { _ = unsafe shim_set_offset(raw, option, curl_off_t(value)) }

    func set(milliseconds option: CURLoption, _ value: Duration) {
        // Zero would mean "for ever" to libcurl.
        set(option, Int(clamping: max(1, value.wholeMilliseconds)))
    }

    func set(_ option: CURLoption, list values: [String]) {
        var list: UnsafeMutablePointer<curl_slist>?
        for value in values { unsafe list = curl_slist_append(list, value) ?? list }
        guard let list = unsafe list else { return }
        unsafe lists.append(list)
        _ = unsafe shim_set_list(raw, option, list)
    }

    /// A number that the loop finds again when libcurl reports the handle.
    func set(number: Int) { _ = unsafe shim_set_pointer(raw, CURLOPT_PRIVATE, UnsafeRawPointer(bitPattern: number)) }

    func get(_ field: CURLINFO) -> Int {
        var value = 0
        _ = unsafe shim_get_long(raw, field, &value)
        return value
    }

    func get(offset field: CURLINFO) -> Int {
        var value: curl_off_t = 0
        _ = unsafe shim_get_offset(raw, field, &value)
        return Int(value)
    }

    func get(text field: CURLINFO) -> String? {
        var value: UnsafePointer<CChar>?
        _ = unsafe shim_get_string(raw, field, &value)
        return unsafe value.map { unsafe String(cString: $0) }
    }

    /// All cookies that the handle knows, in Netscape's form, as `set(cookies:)` takes them.
    var cookies: [String] {
        var list: UnsafeMutablePointer<curl_slist>?
        guard unsafe shim_get_list(raw, CURLINFO_COOKIELIST, &list) == CURLE_OK else { return [] }
        defer { unsafe curl_slist_free_all(list) }
        var cookies: [String] = []
        var item = unsafe list
        while let cookie = unsafe item {
            unsafe cookies.append(String(cString: cookie.pointee.data))
            unsafe item = cookie.pointee.next
        }
        return cookies
    }

    /// Starts the cookie engine with these cookies and no other.
    func set(cookies: [String]) {
        set(CURLOPT_COOKIEFILE, "")
        // A handle keeps its cookies over a reset; they belong to one fetch.
        set(CURLOPT_COOKIELIST, "ALL")
        for cookie in cookies { set(CURLOPT_COOKIELIST, cookie) }
    }

    private func freeLists() {
        while let list = unsafe lists.popLast() { unsafe curl_slist_free_all(list) }
    }
}

extension Duration {
    /// Whole milliseconds, rounded up, so that a short limit never becomes none.
    var wholeMilliseconds: Int64 {
        let (seconds, attoseconds) = components
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1000)
        return overflow ? .max : product &+ (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    }
}
