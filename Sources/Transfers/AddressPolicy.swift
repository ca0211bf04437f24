/// Which addresses an exchange may connect to. Judged on the address that a socket is opened to, not on the name, so a
/// name that resolves differently the second time (DNS rebinding) gains nothing.
public enum AddressPolicy: Hashable, Sendable {
    /// The operator named this host, wherever it is.
    case any
    /// Somebody else named this host (a redirect, a link): only the public internet, so that nobody outside can make
    /// us knock on doors inside.
    case publicOnly
}
