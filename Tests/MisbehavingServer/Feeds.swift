/// Documents to serve.
public enum Feeds {
    public static func rss(_ name: String, items: Int = 3) -> String {
        let items = (0..<items).map { "<item><guid>\(name)-\($0)</guid><title>Story \($0) of \(name)</title></item>" }
        return
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>\(name)</title>\(items.joined())</channel></rss>"
    }
}
