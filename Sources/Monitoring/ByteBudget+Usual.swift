import Foundation
import Transfers

extension ByteBudget {
    /// A sixteenth of what memory this process may use, within bounds: reading a body and recording what it says takes
    /// several times its size.
    static var usual: Int { min(max(memory / 16, 16 << 20), 32 << 20) }

    /// The machine's memory, or less where a control group says so (memory.max of cgroup v2, its own and its parents').
    private static var memory: Int {
        var limit = Int(clamping: ProcessInfo.processInfo.physicalMemory)
        guard let groups = try? String(contentsOfFile: "/proc/self/cgroup", encoding: .utf8),
            let line = groups.split(separator: "\n").first(where: { $0.hasPrefix("0::") })
        else { return limit }
        var group = line.dropFirst(3).split(separator: "/")
        while true {
            let file = (["/sys/fs/cgroup"] + group.map(String.init) + ["memory.max"]).joined(separator: "/")
            // "max" where there is none; the root has no such file.
            if let text = try? String(contentsOfFile: file, encoding: .utf8),
                let own = Int(text.trimmingCharacters(in: .whitespacesAndNewlines))
            {
                limit = min(limit, own)
            }
            if group.popLast() == nil { return limit }
        }
    }
}
