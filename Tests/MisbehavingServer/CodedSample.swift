/// One small feed in every coding of HTTP, made with gzip, zlib, libbrotlienc and zstd (with its checksum).
public enum CodedSample {
    public static let plain = """
        <rss version="2.0"><channel><title>Port</title><item><guid>g0</guid><title>council stadium storm library storm storm ferry river harbour</title></item>\
        <item><guid>g1</guid><title>market airport ferry harbour museum station library market airport</title></item>\
        <item><guid>g2</guid><title>bridge river station council airport harbour storm airport bridge</title></item>\
        <item><guid>g3</guid><title>stadium museum bridge museum station museum council council market</title></item>\
        </channel></rss>
        """
    public static let gzip = bytes(
        """
        H4sIAAAAAAACA32RzQ3DIAyFV0EZoKTplTJDVyCJm1jlpzJQqdsXBYhKDrlgbGF/72FB3rMPkEdn791w6TspplVZC1qKgEGDfDgK\
        gue7wABGiiXiLJde8O1S3k0u2gk180HNGE2KjgzTOJKib8ny+QRKFcLEZaui0UXaATwT/jnXlmMUvSAwhfROysqwMoaZ6GFjq5Ac\
        7fS25ww2tLCRcF6gaK1Tq9MqocKzu1rNrWesW8uqH1c8FPTBUUmrhBqzwSOM76vkac/yB7P+JIXtAQAA
        """)
    public static let zlib = bytes(
        """
        eNp9kc0NwyAMhVdBGaCk6ZUyQ1cgiZtY5acyUKnbFwWISg65YGxhf+9hQd6zD5BHZ+/dcOk7KaZVWQtaioBBg3w4CoLnu8AARool\
        4iyXXvDtUt5NLtoJNfNBzRhNio4M0ziSom/J8vkEShXCxGWrotFF2gE8E/4515ZjFL0gMIX0TsrKsDKGmehhY6uQHO30tucMNrSw\
        kXBeoGitU6vTKqHCs7taza1nrFvLqh9XPBT0wVFJq4Qas8EjjO+r5GnP8gfZqrXo
        """)
    public static let rawDeflate = bytes(
        """
        fZHNDcMgDIVXQRmgpOmVMkNXIImbWOWnMlCp2xcFiEoOuWBsYX/vYUHesw+QR2fv3XDpOymmVVkLWoqAQYN8OAqC57vAAEaKJeIs\
        l17w7VLeTS7aCTXzQc0YTYqODNM4kqJvyfL5BEoVwsRlq6LRRdoBPBP+OdeWYxS9IDCF9E7KyrAyhpnoYWOrkBzt9LbnDDa0sJFw\
        XqBorVOr0yqhwrO7Ws2tZ6xby6ofVzwU9MFRSauEGrPBI4zvq+Rpz/IH
        """)
    public static let brotli = bytes(
        """
        G+wBAMTaZqqHdF9dfT7khS5uCHMP9y5MddP7WUdoO8OCURgQCJK7iy8ocXUTQfCRXrKaxPWNrYzA1D9aLsn0RkZY29/p3L+FnTr3\
        WKa3DZbdRcXY9tX9e/t8sLdLGs4FgiyBHdcgfwgNnH4O0iR+sIzq75cHDhM6pKuGkS6hLilnkPS7BjQaFgr5yrPUioYIQKFq0P0a\
        zzg0eNRB+EwVi0RDeYhMAbtM5xRGGA==
        """)
    public static let zstd = bytes(
        """
        KLUv/QRoNQYAEokbGJA7BwBEpEQTEUG2ls0YjY+g9P2MSHevEIv5KRXKKHuEeHCbKUeXffh8WbY6Z25IjxA5a/IK7TP6dYnOjmxL\
        d9icLq7CmrNt8iJMkhKYpWxk1HLaq5Lqw2Np6221mr7HmkQtQAgIwHhw+Qol81UkoKGisCbPwpaLAUBChWj5zhWwKJnjKgYQwlAd\
        HciOcfCEyPJ3rO+RlWEGAFKSaMuZRbx2YDJczKvMABq/pvQwRKyX13mVhkumDOdVZFikgAszH2YVldE5MA==
        """)

    private static func bytes(_ base64: String) -> [UInt8] {
        var (bits, count, output) = (0, 0, [UInt8]())
        for digit in base64.utf8 where digit != UInt8(ascii: "=") {
            bits = bits << 6 | (alphabet.firstIndex(of: digit) ?? 0)
            count += 6
            if count >= 8 {
                count -= 8
                output.append(UInt8(truncatingIfNeeded: bits >> count))
            }
            bits &= 0xffff
        }
        return output
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
