import CLibcurl

/// Large bodies wait for room in memory that all exchanges share.
extension Exchange {
    /// Bytes that any body may have without asking. A compressed one may have less: it is kept as it was sent, and what it
    /// unpacks to takes room too.
    private static let (few, fewCompressed) = (256 << 10, 64 << 10)

    /// Whether there is room for so many bytes. Without, the exchange is to be paused; the loop goes on with it when
    /// `resume` brings the room.
    func hasRoom(for total: Int) -> Bool {
        guard room.hold == nil, let budget = room.budget else { return true }
        let isPlain = headers.first("Content-Encoding") == nil
        if total <= (isPlain ? Self.few : Self.fewCompressed) { return true }
        if room.pausedAt != nil { return false }
        let length = handle.get(offset: CURLINFO_CONTENT_LENGTH_DOWNLOAD_T)
        let most = isPlain && length > 0 ? min(length, limits.bodyBytes) : limits.bodyBytes
        room.hold = budget.take(most, for: room.number, orLater: room.grant)
        if room.hold != nil { return true }
        room.pausedAt = .now
        // Its time stands still: that others are served first is not the server's fault.
        handle.set(CURLOPT_TIMEOUT_MS, 0)
        return false
    }

    /// Goes on with a paused exchange; on the loop's thread.
    func resume(_ hold: ByteHold) {
        guard let pausedAt = room.pausedAt, room.hold == nil else { return }
        room.hold = hold
        room.pausedAt = nil
        handle.set(milliseconds: CURLOPT_TIMEOUT_MS, limits.totalTimeout + (ContinuousClock.now - pausedAt))
        _ = unsafe curl_easy_pause(handle.raw, 0)
    }

    /// What an exchange has and knows of the shared room.
    struct Room {
        var budget: ByteBudget?
        var number = 0
        var grant: @Sendable (ByteHold) -> Void = { _ in }
        var hold: ByteHold?
        /// Since when it waits.
        var pausedAt: ContinuousClock.Instant?
    }
}
