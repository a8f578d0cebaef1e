internal import ArgumentParser
internal import MinutesArchive
internal import MinutesProgram

extension ContextTable {
  /// The list that `--context` names, if it does; what is wrong with it is told, and ends the command.
  static func orTrouble(_ path: String?) throws -> ContextTable? {
    guard let path else { return nil }
    do {
      return try ContextTable(at: ArchivePath(path))
    } catch {
      Messages.tell(error.description, command: "minutes")
      throw ExitStatus.trouble
    }
  }

  /// What is to be said of rows whose documents are not among some paths.
  ///
  /// - Parameter done: What was done with the documents.
  func complaint(ofAllBut seen: [ArchivePath], _ done: String) -> String? {
    unused(seen).map { unused in
      let rows = unused.count == 1 ? "1 row names" : "\(unused.count) rows name"
      return "\(name):\(unused.line): \(rows) no document that was \(done), “\(unused.path.name)” "
        + "first; check the paths"
    }
  }
}
