import CLibcurl

extension Exchange {
    /// Sets every option of an HTTP request; an error is a request that must not be sent.
    func configure(_ request: TransferRequest, proxy: String?) throws(TransferError) {
        begin(limits: request.limits, addresses: request.addresses)
        try setURL(request.url, schemes: "http,https")
        handle.set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
        // The codings are undone by us: libcurl takes a stream that ends early for whole, and refuses a second member.
        handle.set(CURLOPT_HTTP_CONTENT_DECODING, false)
        handle.set(CURLOPT_ACCEPT_ENCODING, ContentCoding.accepted)
        handle.set(CURLOPT_USERAGENT, request.userAgent)
        // An empty string also keeps libcurl from reading the environment, which the client has done already.
        handle.set(CURLOPT_PROXY, proxy ?? "")
        // Else libcurl reads no_proxy even so, and goes past the proxy, which alone may look up the address.
        handle.set(CURLOPT_NOPROXY, "")
        try setMethod(request.method)
        try setHeaders(request)
        if let authorization = request.authorization { setAuthorization(authorization) }
        handle.set(cookies: request.cookies)
        setLimits(request.limits)
        try setTLS(request.tls)
    }

    func configure(_ mail: MailRequest) throws(TransferError) {
        begin(limits: mail.limits, addresses: .any, upload: mail.message)
        try setURL(mail.url, schemes: "smtp,smtps")
        for address in [mail.from] + mail.recipients where !isLine(address) || address.isEmpty {
            throw .invalidRequest("an envelope address is empty or has control characters")
        }
        if mail.recipients.isEmpty { throw .invalidRequest("the message has no recipient") }
        handle.set(CURLOPT_MAIL_FROM, "<\(mail.from)>")
        handle.set(CURLOPT_MAIL_RCPT, list: mail.recipients.map { "<\($0)>" })
        handle.set(CURLOPT_USE_SSL, Int((mail.requiresTLS ? CURLUSESSL_ALL : CURLUSESSL_TRY).rawValue))
        if let credentials = mail.credentials {
            handle.set(CURLOPT_USERNAME, credentials.user)
            handle.set(CURLOPT_PASSWORD, credentials.password)
        }
        handle.set(CURLOPT_UPLOAD, true)
        handle.set(CURLOPT_PROXY, "")
        installUpload()
        setLimits(mail.limits)
        try setTLS(mail.tls)
    }

    private func setURL(_ url: String, schemes: String) throws(TransferError) {
        guard isLine(url), handle.set(CURLOPT_URL, url) == CURLE_OK else { throw .invalidRequest("not a URL") }
        handle.set(CURLOPT_PROTOCOLS_STR, schemes)
        handle.set(CURLOPT_FOLLOWLOCATION, false)
        handle.set(CURLOPT_NOSIGNAL, true)
        handle.set(CURLOPT_TCP_KEEPALIVE, true)
    }

    private func setMethod(_ method: TransferRequest.Method) throws(TransferError) {
        switch method {
        case .get: handle.set(CURLOPT_HTTPGET, true)
        case .head: handle.set(CURLOPT_NOBODY, true)
        case .post(let body, _):
            handle.set(CURLOPT_POST, true)
            handle.set(offset: CURLOPT_POSTFIELDSIZE_LARGE, body.count)
            let code = unsafe body.withUnsafeBytes { bytes in
                // An empty body still needs an address, which is then not read.
                unsafe shim_set_pointer(
                    handle.raw, CURLOPT_COPYPOSTFIELDS, bytes.baseAddress ?? UnsafeRawPointer(handle.raw))
            }
            guard code == CURLE_OK else { throw .invalidRequest("the body cannot be sent") }
        }
    }

    private func setHeaders(_ request: TransferRequest) throws(TransferError) {
        var lines: [String] = []
        for header in request.headers {
            // A line end in a value would start a header of somebody else's choosing.
            guard isLine(header.value), !header.name.isEmpty, header.name.utf8.allSatisfy(isTokenByte) else {
                throw .invalidRequest(
                    "header \(header.name.filter { $0.isASCII && !$0.isNewline }) has control characters")
            }
            lines.append(header.value.isEmpty ? "\(header.name);" : "\(header.name): \(header.value)")
        }
        if case .post(_, let type) = request.method {
            guard isLine(type) else { throw .invalidRequest("the content type has control characters") }
            lines.append("Content-Type: \(type)")
            // Without this, libcurl waits a second for servers that never say 100.
            lines.append("Expect:")
        }
        handle.set(CURLOPT_HTTPHEADER, list: lines)
    }

    private func setAuthorization(_ authorization: TransferRequest.Authorization) {
        switch authorization {
        case .basic(let user, let password):
            handle.set(CURLOPT_HTTPAUTH, 1 << 0)  // CURLAUTH_BASIC
            handle.set(CURLOPT_USERNAME, user)
            handle.set(CURLOPT_PASSWORD, password)
        case .bearer(let token):
            handle.set(CURLOPT_HTTPAUTH, 1 << 6)  // CURLAUTH_BEARER
            handle.set(CURLOPT_XOAUTH2_BEARER, token)
        }
    }

    private func setLimits(_ limits: TransferLimits) {
        handle.set(milliseconds: CURLOPT_CONNECTTIMEOUT_MS, min(limits.connectTimeout, limits.totalTimeout))
        handle.set(milliseconds: CURLOPT_TIMEOUT_MS, limits.totalTimeout)
        handle.set(CURLOPT_LOW_SPEED_LIMIT, limits.minimumSpeed)
        handle.set(CURLOPT_LOW_SPEED_TIME, Int(clamping: max(1, limits.slowWindow.components.seconds)))
        handle.set(offset: CURLOPT_MAXFILESIZE_LARGE, limits.wireBytes)
    }

    private func setTLS(_ tls: TLSOptions) throws(TransferError) {
        handle.set(CURLOPT_SSL_VERIFYPEER, true)
        handle.set(CURLOPT_SSL_VERIFYHOST, 2)
        if let authorities = tls.authorities { handle.set(CURLOPT_CAINFO, authorities) }
        if let certificate = tls.clientCertificate { handle.set(CURLOPT_SSLCERT, certificate) }
        if let key = tls.clientKey { handle.set(CURLOPT_SSLKEY, key) }
    }

    private func isLine(_ text: String) -> Bool { text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7f || $0 == 0x09 } }

    /// RFC 9110 section 5.6.2, less the separators that matter to libcurl.
    private func isTokenByte(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7f && byte != 0x3a && byte != 0x3b }
}
