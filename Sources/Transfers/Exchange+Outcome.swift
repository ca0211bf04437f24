import CLibcurl

extension Exchange {
    /// What the exchange came to, from libcurl's code and from what the callbacks saw.
    func outcome(_ code: CURLcode) -> Outcome {
        if code == CURLE_OK {
            return Result { () throws(TransferError) in try response() }
        }
        // Refusals come first: libcurl only knows that a callback said no.
        if let refusal { return .failure(refusal) }
        return .failure(error(code))
    }

    private func response() throws(TransferError) -> TransferResponse {
        let coded = CodedBody(bytes: body, fields: headers.all("Content-Encoding"), limits: limits)
        let (body, note) = try coded.decoded()
        room.hold?.shrink(to: body.count)
        return TransferResponse(
            status: handle.get(CURLINFO_RESPONSE_CODE), headers: headers, body: body, codingNote: note,
            cookies: handle.cookies, url: handle.get(text: CURLINFO_EFFECTIVE_URL) ?? "", version: version,
            timings: timings,
            wireBytes: handle.get(offset: CURLINFO_SIZE_DOWNLOAD_T),
            reusedConnection: handle.get(CURLINFO_NUM_CONNECTS) == 0, hold: room.hold)
    }

    private var version: TransferResponse.Version {
        switch handle.get(CURLINFO_HTTP_VERSION) {
        case Int(CURL_HTTP_VERSION_1_0): .http10
        case Int(CURL_HTTP_VERSION_1_1): .http11
        case Int(CURL_HTTP_VERSION_2_0): .http2
        case Int(CURL_HTTP_VERSION_3): .http3
        default: .other
        }
    }

    private var timings: TransferResponse.Timings {
        func time(_ field: CURLINFO) -> Duration { .microseconds(handle.get(offset: field)) }
        return TransferResponse.Timings(
            resolved: time(CURLINFO_NAMELOOKUP_TIME_T), connected: time(CURLINFO_CONNECT_TIME_T),
            secured: time(CURLINFO_APPCONNECT_TIME_T), firstByte: time(CURLINFO_STARTTRANSFER_TIME_T),
            total: time(CURLINFO_TOTAL_TIME_T))
    }

    private func error(_ code: CURLcode) -> TransferError {
        let detail = handle.errorText
        let text = unsafe detail.isEmpty ? String(cString: curl_easy_strerror(code)) : detail
        let host = (try? WebURL(handle.get(text: CURLINFO_EFFECTIVE_URL) ?? ""))?.host ?? "the host"
        switch code {
        case CURLE_URL_MALFORMAT: return .invalidRequest(text)
        case CURLE_UNSUPPORTED_PROTOCOL:
            // The same code stands for a scheme we never try and for a reply that is no HTTP/1.
            return handle.get(offset: CURLINFO_CONNECT_TIME_T) > 0 ? .http09 : .unsupportedScheme(text)
        case CURLE_COULDNT_RESOLVE_HOST: return .unresolved(host)
        case CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY: return .proxy(text)
        case CURLE_COULDNT_CONNECT: return .unreachable(text)
        case CURLE_OPERATION_TIMEDOUT: return timeout(text)
        case CURLE_FILESIZE_EXCEEDED: return .bodyTooLarge(limit: limits.wireBytes)
        case CURLE_RECV_ERROR where text.hasSuffix("chunked-encoding"): return .protocolError(text)
        case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_SEND_ERROR: return mailOr(.connectionLost(text))
        case CURLE_GOT_NOTHING: return .emptyReply
        case CURLE_OUT_OF_MEMORY where body.isEmpty, CURLcode(100) where body.isEmpty:
            // A single line beyond libcurl's own buffer; 100 is CURLE_TOO_LARGE of newer versions.
            return .headersTooLarge(limit: limits.headerBytes)
        case CURLE_WEIRD_SERVER_REPLY, CURLE_HTTP2, CURLE_HTTP2_STREAM: return mailOr(.protocolError(text))
        case CURLE_LOGIN_DENIED, CURLE_AUTH_ERROR: return .loginDenied(reply.isEmpty ? text : reply)
        case CURLE_QUOTE_ERROR, CURLE_UPLOAD_FAILED: return mailOr(.protocolError(text))
        default:
            return TransferError.tlsError(code, verification: handle.get(CURLINFO_SSL_VERIFYRESULT), text)
                ?? .failure(code: Int(code.rawValue), text)
        }
    }

    private func mailOr(_ error: TransferError) -> TransferError {
        let code = handle.get(CURLINFO_RESPONSE_CODE)
        return reply.isEmpty || code < 400 ? error : .mailRefused(code: code, reply)
    }

    private func timeout(_ text: String) -> TransferError {
        let spent = timings.total
        // A connection that was there already took no time to make.
        let isReused =
            handle.get(CURLINFO_NUM_CONNECTS) == 0 && handle.get(text: CURLINFO_PRIMARY_IP)?.isEmpty == false
        if isReused, headerBytes == 0 { return .timeout(.waiting, after: spent) }
        if !isReused, let phase = connectingPhase { return .timeout(phase, after: spent) }
        if headerBytes == 0 { return .timeout(.waiting, after: spent) }
        // libcurl has one code for both limits and tells them apart only in words.
        return text.hasPrefix("Operation too slow") ? .tooSlow(text) : .timeout(.receiving, after: spent)
    }

    /// How far the making of a new connection came; nil where it stands.
    private var connectingPhase: TransferError.Phase? {
        if timings.resolved == .zero { return .resolving }
        let url = handle.get(text: CURLINFO_EFFECTIVE_URL) ?? ""
        if url.hasPrefix("https:"), timings.secured == .zero {
            // libcurl counts TLS as part of connecting, but notes the peer's address as soon as TCP stands.
            let isConnected = handle.get(text: CURLINFO_PRIMARY_IP)?.isEmpty == false
            return isConnected ? .securing : .connecting
        }
        return timings.connected == .zero ? .connecting : nil
    }
}

extension TransferError {
    /// The certificate problems of OpenSSL's X509_V_ERR_* numbers, told apart by who can mend them.
    static func tlsError(_ code: CURLcode, verification: Int, _ text: String) -> TransferError? {
        switch code {
        case CURLE_PEER_FAILED_VERIFICATION:
            // The name is checked by libcurl itself, which has only words for it.
            if text.contains("subject name") || verification == 62 { return .tls(.wrongName, text) }
            switch verification {
            case 9: return .tls(.notYetValid, text)
            case 10: return .tls(.expired, text)
            case 23: return .tls(.revoked, text)
            default: return .tls(.untrusted, text)
            }
        case CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CRL_BADFILE: return .tls(.authoritiesUnreadable, text)
        case CURLE_SSL_CERTPROBLEM, CURLE_SSL_CLIENTCERT: return .tls(.clientCertificate, text)
        case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_ISSUER_ERROR,
            CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_USE_SSL_FAILED, CURLE_SSL_ENGINE_NOTFOUND:
            return .tls(.handshake, text)
        default: return nil
        }
    }
}
