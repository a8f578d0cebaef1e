extension SourceText {
  /// Decodes a file.
  ///
  /// - Parameters:
  ///   - original: The bytes of the file.
  ///   - encoding: IANA name where the caller knows it, which then holds unless a byte order mark
  ///     says otherwise; nil to find it out.
  ///
  /// Complexity: O(n). Valid UTF-8 is not copied.
  static func decode(_ original: [UInt8], encoding: String? = nil) -> SourceText {
    var decoder = SourceDecoder(original)
    decoder.decode(told: encoding)
    return decoder.source
  }
}

/// Finds out in which encoding a file is, and decodes it.
private struct SourceDecoder {
  private let original: [UInt8]
  private(set) var source: SourceText
  private var census = UTF8Validation.Census()
  /// Whether the file is known to be UTF-8 without NUL, and so a text.
  private var isClean = false

  init(_ original: [UInt8]) {
    self.original = original
    source = SourceText(
      bytes: original, encoding: CharacterEncoding.utf8.rawValue, byteCount: original.count)
  }

  mutating func decode(told label: String?) {
    let told = label.flatMap(CharacterEncoding.init(label:))
    if let label, told == nil { note(.encodingUnknown, label) }
    original.withUnsafeBufferPointer { bytes in
      source.binaryKind = BinarySignature.kind(bytes)
      let start: Int
      let chosen: CharacterEncoding
      if let (marked, length) = CharacterEncoding.byteOrderMark(bytes) {
        (chosen, start) = (marked, length)
        // “UTF-16” leaves the order of the bytes to the mark.
        let fits = told.map { $0 == marked || $0.unitWidth > 1 && $0.unitWidth == marked.unitWidth }
        if let label, fits == false { note(.encodingMislabelled, label) }
      } else {
        start = 0
        census = UTF8Validation.census(bytes)
        isClean = census.invalid == 0 && !census.hasNUL
        chosen = told ?? detect(bytes)
        if let label, told == .windows1252 || told == .latin9, isUTF8BeyondASCII {
          note(.encodingDoubtful, label)
        }
      }
      source.encoding = chosen.rawValue
      source.lineFeeds = LineFeeds.offsets(in: bytes, from: start, encoding: chosen)
      convert(bytes, from: start, chosen)
      noteBinary(bytes, width: chosen.unitWidth)
    }
  }

  // MARK: Finding out

  /// The encoding of a file without a byte order mark that nobody has told.
  private mutating func detect(_ bytes: UnsafeBufferPointer<UInt8>) -> CharacterEncoding {
    if census.hasNUL, let wide = CharacterEncoding.unmarkedUTF16(bytes) {
      noteGuess(wide)
      return wide
    }
    guard let label = EncodingLabel.declared(in: bytes) else {
      guard census.invalid > 0 else { return .utf8 }
      let guessed = guess(bytes)
      if guessed != .utf8 { noteGuess(guessed) }
      return guessed
    }
    let declared = CharacterEncoding(label: label)
    if declared == nil { note(.encodingUnknown, label) }
    if census.invalid == 0 {
      if let declared, declared != .utf8, census.multibyte > 0 { note(.encodingMislabelled, label) }
      return .utf8
    }
    let singleByte = declared == .windows1252 || declared == .latin9
    guard let declared, singleByte, !isDamagedUTF8 else {
      let guessed = guess(bytes)
      if declared != nil, declared != guessed { note(.encodingMislabelled, label) }
      return guessed
    }
    return declared
  }

  /// The likelier of UTF-8 with damage and windows-1252.
  private func guess(_ bytes: UnsafeBufferPointer<UInt8>) -> CharacterEncoding {
    if isDamagedUTF8 || census.isOnlyCut { return .utf8 }
    return SingleByteTables.isPlausibleWindows1252(bytes) ? .windows1252 : .utf8
  }

  /// Whether the file is UTF-8 in which characters stand that hardly ever come about by chance.
  private var isUTF8BeyondASCII: Bool { census.invalid == 0 && census.multibyte > 0 }

  /// A well-formed character of several bytes hardly ever comes about by chance, so as many of them
  /// as ill-formed sequences mean damaged UTF-8.
  private var isDamagedUTF8: Bool {
    census.multibyte > 0 && census.multibyte >= census.invalid
  }

  // MARK: Converting

  private mutating func convert(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ encoding: CharacterEncoding
  ) {
    if encoding == .utf8, start == 0, census.invalid == 0, !census.hasNUL { return }
    let estimate = encoding == .utf8 ? bytes.count : bytes.count / encoding.unitWidth
    var out = Transcoder(start: start, reserving: estimate + estimate / 8 + 8)
    switch encoding {
    case .utf8: Self.repairUTF8(bytes, from: start, into: &out)
    case .utf16LittleEndian, .utf16BigEndian:
      Self.convertUTF16(bytes, from: start, bigEndian: encoding.isBigEndian, into: &out)
    case .utf32LittleEndian, .utf32BigEndian:
      Self.convertUTF32(bytes, from: start, bigEndian: encoding.isBigEndian, into: &out)
    case .windows1252, .latin9:
      for byte in bytes { out.append(SingleByteTables.scalar(byte, in: encoding), width: 1) }
    }
    source.bytes = out.bytes
    source.steps = out.steps
    if let first = out.firstRepair {
      source.findings.append(
        Finding(
          code: .encodingRepaired, sourceRange: first..<first + 3, detail: String(out.repairs)))
    }
  }

  private static func repairUTF8(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into out: inout Transcoder
  ) {
    var copied = start
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte > 0, byte < 0x80 {
        offset += 1
        continue
      }
      let (length, isValid) = UTF8Validation.character(bytes, at: offset)
      if byte == 0 || !isValid {
        out.copy(bytes, copied..<offset)
        if byte == 0 { out.append(0, width: 1) } else { out.repair(width: length) }
        copied = offset + length
      }
      offset += length
    }
    out.copy(bytes, copied..<bytes.count)
  }

  private static func convertUTF16(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, bigEndian: Bool,
    into out: inout Transcoder
  ) {
    func unit(_ offset: Int) -> UInt32 {
      let (first, second) = (UInt32(bytes[offset]), UInt32(bytes[offset + 1]))
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    var offset = start
    while offset + 2 <= bytes.count {
      let high = unit(offset)
      if high & 0xF800 != 0xD800 {
        out.append(high, width: 2)
        offset += 2
      } else if high < 0xDC00, offset + 4 <= bytes.count, unit(offset + 2) & 0xFC00 == 0xDC00 {
        let low = unit(offset + 2)
        out.append(0x1_0000 + (high & 0x3FF) << 10 + (low & 0x3FF), width: 4)
        offset += 4
      } else {
        out.repair(width: 2)
        offset += 2
      }
    }
    if offset < bytes.count { out.repair(width: bytes.count - offset) }
  }

  private static func convertUTF32(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, bigEndian: Bool,
    into out: inout Transcoder
  ) {
    var offset = start
    while offset + 4 <= bytes.count {
      var scalar: UInt32 = 0
      for index in 0..<4 {
        scalar = scalar << 8 | UInt32(bytes[offset + (bigEndian ? index : 3 - index)])
      }
      if Unicode.Scalar(scalar) == nil {
        out.repair(width: 4)
      } else {
        out.append(scalar, width: 4)
      }
      offset += 4
    }
    if offset < bytes.count { out.repair(width: bytes.count - offset) }
  }

  // MARK: Findings

  private mutating func noteBinary(_ bytes: UnsafeBufferPointer<UInt8>, width: Int) {
    if source.binaryKind == nil, width == 1, !isClean, BinarySignature.isMostlyControl(bytes) {
      source.binaryKind = "data"
    }
    guard let kind = source.binaryKind else { return }
    // What was found of its encoding is about a text that it is not.
    source.findings.removeAll { $0.code != .encodingUnknown }
    note(.sourceBinary, kind)
  }

  /// Notes that no encoding was named; where one was that is not known, that has been said.
  private mutating func noteGuess(_ encoding: CharacterEncoding) {
    if source.findings.isEmpty { note(.encodingGuessed, encoding.rawValue) }
  }

  private mutating func note(_ code: Diagnostic.Code, _ detail: String) {
    source.findings.append(Finding(code: code, detail: detail))
  }
}
