/// Where feedwatch writes: systemd's directories where they are set, the configuration's own otherwise.
struct OutputPaths {
    let context: LoadingContext

    /// A relative path is relative to systemd's directory where there is one, else to the file that holds it.
    func resolve(_ path: String, at node: YAMLNode, variable: String) -> String {
        if let directory = context.directory(variable), !path.hasPrefix("/"), !path.hasPrefix("~") {
            return FilePaths.resolve(path, against: directory)
        }
        return FileReferences(context: context).resolve(path, at: node)
    }

    /// A configuration of the system writes to the system's directories, a person's beside itself.
    func standard(_ name: String, variable: String, system: String, configuration path: String) -> String {
        if let directory = context.directory(variable) { return FilePaths.resolve(name, against: directory) }
        let directory = FilePaths.split(path).directory
        let isSystem = directory == "/etc/feedwatch" || directory.hasPrefix("/etc/feedwatch/")
        return FilePaths.resolve(name, against: isSystem ? system : directory)
    }
}
