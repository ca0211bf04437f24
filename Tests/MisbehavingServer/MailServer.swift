/// As much of a mail server (RFC 5321) as it takes to receive one message.
public enum MailServer {
    /// - Parameter refuses: the verb that is answered with 550.
    public static func serve(_ peer: Conversation, refuses: String? = nil, heard: (String) -> Void) {
        peer.send("220 test ready\r\n")
        var isData = false
        while let line = peer.line() {
            heard(line)
            if isData {
                if line == "." {
                    isData = false
                    peer.send("250 taken\r\n")
                }
                continue
            }
            if let refuses, line.hasPrefix(refuses) {
                peer.send("550 no such user\r\n")
            } else if line.hasPrefix("DATA") {
                isData = true
                peer.send("354 go on\r\n")
            } else if line.hasPrefix("QUIT") {
                peer.send("221 bye\r\n")
                return
            } else {
                peer.send("250 fine\r\n")
            }
        }
    }
}
