internal import CLibxml2

/// libxml2's own set-up, which has to be over before a second thread uses it.
///
/// Left to itself, libxml2 2.9 does it at the first use. Where two threads are first at once, one may take its dictionary's
/// lock before and give it back after the library knows that there are threads, and all who come later wait for ever:
/// one start in a thousand of the program did, one in sixty of a C program made for it.
enum LibraryStart {
    private static let isDone: Void = xmlInitParser()

    /// To be called before every first call of a reader's.
    static func ensure() { isDone }
}
