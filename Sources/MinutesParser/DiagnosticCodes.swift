extension Diagnostic.Code {
  // MARK: Source

  /// The file is no text: a PDF, an office file, an archive.
  static let sourceBinary = Diagnostic.Code(rawValue: "source.binary")

  // MARK: Encoding

  /// What the document or the caller says of the encoding is not so.
  static let encodingMislabelled = Diagnostic.Code(rawValue: "encoding.mislabelled")
  /// The encoding that the caller names is one in which the bytes make other characters than they seem to be.
  static let encodingDoubtful = Diagnostic.Code(rawValue: "encoding.doubtful")
  /// The encoding that is named is none that can be read.
  static let encodingUnknown = Diagnostic.Code(rawValue: "encoding.unknown")
  /// Nothing names the encoding and the bytes leave more than one open.
  static let encodingGuessed = Diagnostic.Code(rawValue: "encoding.guessed")
  /// Bytes that are no characters in the encoding were replaced by U+FFFD.
  static let encodingRepaired = Diagnostic.Code(rawValue: "encoding.repaired")

  // MARK: Format

  /// The content fits more than one of the three forms.
  static let formatGuessed = Diagnostic.Code(rawValue: "format.guessed")

  // MARK: Recognition

  /// A rule took text twice or left some out; its result was dropped.
  static let ruleRefused = Diagnostic.Code(rawValue: "rule.refused")
  /// The document is none that this parser knows; few or no records are taken from it.
  static let kindOther = Diagnostic.Code(rawValue: "kind.other")

  // MARK: Context

  /// What the caller says of the document is not what the document says.
  static let contextDisagrees = Diagnostic.Code(rawValue: "context.disagrees")
  /// The date that the caller gives is no day.
  static let contextDate = Diagnostic.Code(rawValue: "context.date")

  // MARK: Dates

  /// A date can be read in more than one way, or contradicts its weekday.
  static let dateUnclear = Diagnostic.Code(rawValue: "date.unclear")
  /// A sentence announces a list, and none follows.
  static let listLost = Diagnostic.Code(rawValue: "list.lost")
  /// A decision stands without its marker.
  static let resolutionInferred = Diagnostic.Code(rawValue: "resolution.inferred")
}
