// swift-tools-version: 6.2
import Glibc
import PackageDescription

/// The same rules for every target, so that a line of code is held to one standard wherever it stands.
let settings: [SwiftSetting] = [
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    // Each function in a section of its own, which the linker can put where `layout` says.
    .unsafeFlags(["-Xfrontend", "-function-sections"], .when(configuration: .release)),
]

/// How the program lies in memory. The kernel brings in 64 KiB around each function that is called, so the functions that
/// a poll calls lie side by side (Tests/PollBenchmark/order writes their list); Swift's relocations are packed, where the C
/// library can read that; and what nobody links against is not listed for linking.
let layout: [LinkerSetting] = [
    .unsafeFlags(
        ["-use-ld=lld"]
            + ([
                "--symbol-ordering-file=\(Context.packageDirectory)/Sources/feedwatch/Layout/functions.order",
                "--no-warn-symbol-ordering", "-T", "\(Context.packageDirectory)/Sources/feedwatch/Layout/sections.ld",
                "--no-export-dynamic",
            ] + (readsPackedRelocations ? ["-z", "pack-relative-relocs"] : [])).flatMap { ["-Xlinker", $0] },
        .when(platforms: [.linux], configuration: .release))
]

/// glibc 2.36 and later (DT_RELR).
var readsPackedRelocations: Bool {
    var name = [CChar](repeating: 0, count: 64)
    guard case let length = confstr(Int32(_CS_GNU_LIBC_VERSION), &name, name.count), length > 1 else { return false }
    // "glibc 2.36"
    let text = String(decoding: name.prefix(length - 1).map(UInt8.init), as: UTF8.self)
    let version = text.split(separator: " ").last?.split(separator: ".").compactMap { Int($0) } ?? []
    return version.count >= 2 && (version[0], version[1]) >= (2, 36)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")

/// One stage of the pipeline a target, and what it may import; a stage never imports a stage.
func stage(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .target(
        name: name, dependencies: dependencies, exclude: ["README.md"], resources: resources, swiftSettings: settings)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = [], fixtures: Bool = true) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.target(name: name)] + dependencies,
        exclude: [], resources: fixtures ? [.copy("Fixtures")] : [], swiftSettings: settings)
}

let package = Package(
    name: "feedwatch",
    products: [.executable(name: "feedwatch", targets: ["feedwatch"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    ],
    targets: [
        .systemLibrary(name: "CLibcurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CTuning", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

        stage("NewsModel"),
        stage("TextProcessing", ["NewsModel"]),
        // Its cue files are part of the program, so that it needs no files beside it.
        stage("SentenceStance", ["NewsModel", "TextProcessing"], resources: [.embedInCode("Cues")]),
        stage("Transfers", ["CLibcurl"]),
        stage("Markup", ["CLibxml2"]),

        stage("Fetching", ["NewsModel", "Transfers"]),
        stage("FeedParsing", ["NewsModel", "TextProcessing", "Markup"]),
        stage("PageExtraction", ["NewsModel", "TextProcessing", "Markup"]),
        stage("TopicMatching", ["NewsModel", "TextProcessing", "SentenceStance"]),
        stage("DeltaDetection", ["NewsModel", "TextProcessing", "SentenceStance"]),
        stage("NewsStore", ["NewsModel", grdb, sqlite, system]),
        stage("Alerting", ["NewsModel", "TextProcessing", "Transfers", subprocess, system]),
        stage("WatchConfiguration", ["NewsModel", "TopicMatching", yams]),

        stage(
            "Monitoring",
            [
                "NewsModel", "TextProcessing", "SentenceStance", "Transfers", "Fetching", "FeedParsing",
                "PageExtraction",
                "TopicMatching",
                "DeltaDetection", "NewsStore", "Alerting", "WatchConfiguration", logging, lifecycle,
            ]),
        .executableTarget(
            name: "feedwatch",
            dependencies: [
                "CTuning", "NewsModel", "Transfers", "Monitoring", "WatchConfiguration", arguments, logging, lifecycle,
                signals, hummingbird, httpTypes, nio,
            ],
            exclude: ["README.md", "Layout"], swiftSettings: settings, linkerSettings: layout),

        tests(of: "FeedParsing", ["NewsModel", "TextProcessing"]),
        .target(name: "FeedParsingBaseline", dependencies: ["CLibxml2"], path: "Tests/FeedParsingBenchmark/Baseline"),
        .executableTarget(
            name: "FeedParsingBenchmark", dependencies: ["NewsModel", "FeedParsing", "FeedParsingBaseline"],
            path: "Tests/FeedParsingBenchmark", exclude: ["Baseline", "compare-parsers.py"], swiftSettings: settings),
        tests(
            of: "Monitoring",
            [
                "NewsModel", "NewsStore", "DeltaDetection", "Fetching", "TopicMatching", "WatchConfiguration",
                "MisbehavingServer", "feedwatch", grdb, logging, subprocess, system,
            ]),
        tests(of: "feedwatch", [subprocess, system], fixtures: false),
        tests(of: "WatchConfiguration"),
        .target(name: "MisbehavingServer", path: "Tests/MisbehavingServer", swiftSettings: settings),
        .executableTarget(
            name: "FetchingBenchmark", dependencies: ["NewsModel", "Transfers", "Fetching"],
            path: "Tests/FetchingBenchmark", swiftSettings: settings),
        .executableTarget(
            name: "PollBenchmark", path: "Tests/PollBenchmark", exclude: ["compare", "idle", "order"],
            swiftSettings: settings),
        .executableTarget(
            name: "PageExtractionEvaluation",
            dependencies: ["NewsModel", "TextProcessing", "Markup", "PageExtraction"],
            path: "Tests/PageExtractionEvaluation", exclude: ["extract-with-others"], swiftSettings: settings),

        .executableTarget(
            name: "StanceEvaluation", dependencies: ["NewsModel", "SentenceStance"], path: "Tests/StanceEvaluation",
            swiftSettings: settings),
        .executableTarget(
            name: "EventBenchmark", dependencies: ["NewsModel", "DeltaDetection"], path: "Tests/EventBenchmark",
            swiftSettings: settings, linkerSettings: [.linkedLibrary("m")]),
        .executableTarget(
            name: "EventEvaluation", dependencies: ["NewsModel", "DeltaDetection"], path: "Tests/EventEvaluation",
            swiftSettings: settings),

        tests(of: "Markup", fixtures: false),
        tests(of: "PageExtraction", ["NewsModel"], fixtures: false),
        tests(of: "NewsStore", ["NewsModel", grdb], fixtures: false),
        .executableTarget(
            name: "NewsStoreBenchmark", dependencies: ["NewsModel", "NewsStore"], path: "Tests/NewsStoreBenchmark",
            swiftSettings: settings),
        tests(of: "Alerting", ["NewsModel", "TextProcessing", "Transfers"], fixtures: false),
        tests(of: "DeltaDetection", ["NewsModel", "TextProcessing", "DetectionRehearsal"], fixtures: false),
        tests(of: "TextProcessing", ["NewsModel", "DetectionRehearsal"], fixtures: false),
        .target(
            name: "DetectionRehearsal", dependencies: ["NewsModel", "DeltaDetection"], path: "Tests/DetectionRehearsal",
            swiftSettings: settings),
        .executableTarget(
            name: "EditBenchmark", dependencies: ["NewsModel", "TextProcessing", "FeedParsing", "DetectionRehearsal"],
            path: "Tests/EditBenchmark", swiftSettings: settings),

        tests(of: "TopicMatching", ["NewsModel", "TextProcessing"]),
        .executableTarget(
            name: "TopicMatchingBenchmark", dependencies: ["NewsModel", "TextProcessing", "TopicMatching"],
            path: "Tests/TopicMatchingBenchmark", exclude: ["compare"], swiftSettings: settings),
        .executableTarget(
            name: "CostCurves",
            dependencies: [
                "NewsModel", "NewsStore", "FeedParsing", "TopicMatching", "DeltaDetection", "WatchConfiguration",
                "Monitoring",
            ],
            path: "Tests/CostCurves", swiftSettings: settings),
        .executableTarget(
            name: "SearchBenchmark",
            dependencies: ["NewsModel", "NewsStore", "TopicMatching", "WatchConfiguration", "Monitoring"],
            path: "Tests/SearchBenchmark", swiftSettings: settings),
        tests(of: "SentenceStance", ["NewsModel", "TopicMatching"]),
        tests(of: "Transfers", ["MisbehavingServer", subprocess, system]),
        tests(of: "Fetching", ["NewsModel", "Transfers", "MisbehavingServer"], fixtures: false),
    ],
    swiftLanguageModes: [.v6]
)
