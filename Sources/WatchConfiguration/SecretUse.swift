/// What a configuration's secrets are needed for. Only who polls and delivers needs them, and may be the only one allowed
/// to read them.
public enum SecretUse: Sendable {
    /// They are used: one that is not to be had is a mistake.
    case required
    /// They are looked for where the service would find them; that this is not the service is a warning.
    case checked
    /// Nobody asks for them: they are not read.
    case unused
}
