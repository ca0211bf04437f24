import Testing
import Transfers

@Suite("An address is public")
struct IPAddressTests {
    @Test(
        "when the internet routes it",
        arguments: [
            "8.8.8.8", "1.1.1.1", "172.15.0.1", "172.32.0.1", "100.63.0.1", "100.128.0.1", "192.169.0.1",
            "2606:4700::1111",
            "2001:4860:4860::8888", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1", "[2606:4700::1111]",
        ])
    func isPublic(_ text: String) throws { #expect(try #require(IPAddress(text)).isPublic) }

    @Test(
        "and not when it leads inside, in whatever form",
        arguments: [
            "0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.255.254",
            "169.254.169.254",
            "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1",
            "198.19.255.255",
            "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "::", "::1",
            "::7f00:1",
            "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:0:127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1",
            "64:ff9b:1::1",
            "2002:7f00:1::", "2002:c0a8:101::1", "2001::1", "2001:db8::1", "3fff::1", "100::1", "fc00::1",
            "fd12:3456::1", "fe80::1",
            "fe80::1%eth0", "fec0::1", "ff02::1", "5f00::1",
        ])
    func isNotPublic(_ text: String) throws { #expect(try !#require(IPAddress(text)).isPublic) }

    @Test("only when it is an address at all", arguments: ["", "1.2.3", "01.2.3.4", "example.org", "1.2.3.4.5", ":::"])
    func isNoAddress(_ text: String) { #expect(IPAddress(text) == nil) }
}
