import CTuning
import Glibc

/// How the process takes memory from the system, for a program that does the same again and again for months.
enum ProcessTuning {
    /// To be called before anything else: what was done before is as it was.
    static func apply() {
        // Buffers of large documents go back to the system as soon as they are let go. Left alone, glibc raises the
        // threshold with the first of them, and keeps the room of all that follow (mallopt(3)).
        mallopt(M_MMAP_THRESHOLD, 1 << 20)
        // What is let go of between two polls is asked for again at the next: it costs less to keep so much.
        mallopt(M_TRIM_THRESHOLD, 2 << 20)
        // No more arenas than run at once: what one thread lets go of, the next can use.
        mallopt(M_ARENA_MAX, CInt(max(2, sysconf(CInt(_SC_NPROCESSORS_ONLN)))))
        // Nobody reads the sum, and for it every piece of memory is taken under a lock.
        _ = sqlite3_config_memstatus(0)
    }
}
