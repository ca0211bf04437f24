import MisbehavingServer
import Testing
import Transfers

@Suite("A body's codings", .timeLimit(.minutes(1)))
struct ContentCodingTests {
    struct Sample: CustomTestStringConvertible {
        let label: String
        let body: [UInt8]
        var testDescription: String { "\(label), \(body.count) bytes" }
    }

    static let samples = [
        Sample(label: "gzip", body: CodedSample.gzip), Sample(label: "x-gzip", body: CodedSample.gzip),
        Sample(label: "deflate", body: CodedSample.zlib), Sample(label: "deflate", body: CodedSample.rawDeflate),
        Sample(label: "br", body: CodedSample.brotli), Sample(label: "zstd", body: CodedSample.zstd),
    ]

    private let client = TransferClient()

    private func response(_ body: [UInt8], _ headers: [String]) async throws -> TransferResponse {
        let server = LoopbackServer { $0.respond("200 OK", headers, body: body) }
        defer { server.stop() }
        return try await client.send(TransferRequest(url: server.url("/feed")))
    }

    @Test("are undone", arguments: samples)
    func whole(_ sample: Sample) async throws {
        let response = try await response(sample.body, ["Content-Encoding: \(sample.label)"])
        #expect(String(decoding: response.body, as: UTF8.self) == CodedSample.plain)
        #expect(response.codingNote == nil && response.wireBytes == sample.body.count)
    }

    @Test(
        "fail at every place where the stream can end early, whatever length the server announces", arguments: samples)
    func cut(_ sample: Sample) async throws {
        let server = LoopbackServer { peer in
            let length = Int(peer.path.dropFirst()) ?? 0
            peer.respond("200 OK", ["Content-Encoding: \(sample.label)"], body: Array(sample.body.prefix(length)))
        }
        defer { server.stop() }
        for length in 1..<sample.body.count {
            await #expect("\(length) of \(sample.body.count) bytes") {
                _ = try await client.send(TransferRequest(url: server.url("/\(length)")))
            } throws: {
                if case .badEncoding? = $0 as? TransferError { true } else { false }
            }
        }
    }

    @Test("are undone member by member, and padding behind the last one is nothing")
    func members() async throws {
        for padding in [[], [0, 0, 0, 0]] as [[UInt8]] {
            let body = CodedSample.gzip + CodedSample.gzip + padding
            let response = try await response(body, ["Content-Encoding: gzip"])
            #expect(String(decoding: response.body, as: UTF8.self) == CodedSample.plain + CodedSample.plain)
        }
        await #expect(throws: TransferError.self) {
            try await response(CodedSample.gzip + CodedSample.gzip.dropLast(), ["Content-Encoding: gzip"])
        }
    }

    @Test(
        "are read as they are where the label is wrong and the body is text, with a note",
        arguments: ["utf-8", "aws-chunked", "binary", "lzip", "gzip", "br", "deflate", "zstd", "utf-8, gzip"])
    func mislabelled(_ label: String) async throws {
        let response = try await response(Array(CodedSample.plain.utf8), ["Content-Encoding: \(label)"])
        #expect(String(decoding: response.body, as: UTF8.self) == CodedSample.plain)
        #expect(response.codingNote?.contains(label.prefix { $0 != "," }) == true)
    }

    @Test(
        "are undone where a name that is none stands beside one that is",
        arguments: ["aws-chunked,gzip", "gzip, utf-8"])
    func mixed(_ label: String) async throws {
        let response = try await response(CodedSample.gzip, ["Content-Encoding: \(label)"])
        #expect(String(decoding: response.body, as: UTF8.self) == CodedSample.plain)
        #expect(response.codingNote != nil)
    }

    @Test("fail where neither label nor body can be read", arguments: ["gzip", "br", "zstd", "lzip", "compress"])
    func unreadable(_ label: String) async {
        let binary: [UInt8] = [0x1f, 0x9d, 0x90] + (0..<64).map { UInt8(truncatingIfNeeded: $0 * 37) }
        await #expect(throws: TransferError.self) { try await response(binary, ["Content-Encoding: \(label)"]) }
    }
}
