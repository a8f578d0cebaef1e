internal import MinutesArchive

/// Which of the files found in folders are searched. What is named itself always is.
struct FileSelection: Sendable {
  func takes(_ path: ArchivePath, _ stamp: FileStamp? = nil, isNamed: Bool = false) -> Bool { true }
}
