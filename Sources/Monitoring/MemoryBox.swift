import DeltaDetection
import Synchronization

/// Carries detection's memory through a transaction's closure; dropped with what was decided in it if that fails.
final class MemoryBox: Sendable {
    private let memory: Mutex<DetectionMemory>

    init(_ memory: DetectionMemory) { self.memory = Mutex(memory) }

    var value: DetectionMemory { memory.withLock { $0 } }

    func change<Value: Sendable>(_ body: (inout DetectionMemory) -> Value) -> Value {
        memory.withLock { memory in body(&memory) }
    }
}
