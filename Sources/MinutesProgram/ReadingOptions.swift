package import ArgumentParser
package import MinutesArchive
public import MinutesParser

extension SourceDescription.Format: NamedChoice {}

/// The options of every command that reads documents.
package struct ReadingOptions: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: .choice(
      "Read every document as this, whatever it looks like.", of: SourceDescription.Format.self,
      valueName: "form"),
    completion: SourceDescription.Format.completion)
  private var formatName: String?

  @Option(
    help: ArgumentHelp(
      "Read every document without a byte order mark in this encoding: utf-8, utf-16, utf-32, windows-1252 or iso-8859-15.",
      valueName: "name"))
  package var encoding: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Work on so many documents at a time. (default: one a core)", valueName: "n"))
  package var jobs: Int?

  @Option(
    name: .customLong("max-size"), parsing: .unconditional,
    help: ArgumentHelp(
      "Refuse documents of more than so many mebibytes. (default: \(standardMaxSize))",
      valueName: "mib"))
  private var mebibytes: Int?

  private static let standardMaxSize = FileReading.defaultLimit >> 20

  package init() {}

  private var format: SourceDescription.Format? { .of(formatName) }
  /// Mebibytes of the largest document that is read.
  package var maxSize: Int { mebibytes ?? Self.standardMaxSize }

  package func validate() throws {
    try SourceDescription.Format.check(formatName, of: "--format")
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 1024, not \(jobs).")
    }
    guard (1...1024).contains(maxSize) else {
      throw ValidationError("--max-size takes a number from 1 to 1024, not \(maxSize).")
    }
    guard let encoding else { return }
    let isUnknown = parser.parse([], name: "").diagnostics.contains {
      $0.code.rawValue == "encoding.unknown"
    }
    if isUnknown {
      throw ValidationError(
        "--encoding takes utf-8, utf-16, utf-32, windows-1252 or iso-8859-15, not “\(encoding)”; of other "
          + "files make UTF-8 with iconv first.")
    }
  }

  package var parser: DocumentParser {
    DocumentParser(options: .init(format: format, encoding: encoding))
  }

  /// What of the options, and of this version of the program, makes documents what they are.
  package var maker: String {
    let options = [format.map { "format=\($0.rawValue)" }, encoding.map { "encoding=\($0)" }]
    return (["minutes \(minutesVersion)"] + options.compactMap(\.self)).joined(separator: " ")
  }

  /// Reads documents as the options say.
  package var documents: DocumentStream {
    DocumentStream(jobs: jobs, sizeLimit: maxSize << 20)
  }

  /// The walk over the documents at the given paths.
  package func walk(at paths: [String]) -> ArchiveWalk {
    ArchiveWalk(roots: paths.map { ArchivePath($0) })
  }
}
