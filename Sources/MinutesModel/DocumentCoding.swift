// `Codable` with the keys, the order and the nulls of `appendJSON(to:)`, for those who carry
// documents inside values of their own. Reading takes an absent key for null.

extension MinutesDocument: Codable {
  /// Encodes the document in its JSON form.
  public func encode(to encoder: any Encoder) throws { try encodeFields(to: encoder) }

  /// Reads the JSON form.
  ///
  /// - Throws: `DecodingError`, also where `schema` names another version.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: FieldKey.self)
    let schema = try fields.decode(String.self, forKey: .schema)
    guard schema == Self.schema else {
      throw DecodingError.dataCorruptedError(
        forKey: .schema, in: fields,
        debugDescription: "This library reads \(Self.schema); the document says \(schema).")
    }
    self.init(
      kind: try fields.decode(Kind.self, forKey: .kind),
      title: try fields.decodeIfPresent(String.self, forKey: .title),
      source: try fields.decode(SourceDescription.self, forKey: .source),
      meeting: try fields.decode(Meeting.self, forKey: .meeting),
      report: try fields.decodeIfPresent(ReportHeader.self, forKey: .report),
      people: try fields.decode([Person].self, forKey: .people),
      sections: try fields.decode([Section].self, forKey: .sections),
      diagnostics: try fields.decode([Diagnostic].self, forKey: .diagnostics))
  }
}

extension SourceDescription: Codable {
  /// Encodes all keys.
  public func encode(to encoder: any Encoder) throws { try encodeFields(to: encoder) }

  /// Reads the JSON form.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: FieldKey.self)
    self.init(
      name: try fields.decode(String.self, forKey: .name),
      format: try fields.decode(Format.self, forKey: .format),
      encoding: try fields.decode(String.self, forKey: .encoding),
      byteCount: try fields.decode(Int.self, forKey: .byteCount),
      sha256: try fields.decode(String.self, forKey: .sha256))
    url = try fields.decodeIfPresent(String.self, forKey: .url)
  }
}

extension Meeting: Codable {
  /// Encodes all keys, null where nothing is known.
  public func encode(to encoder: any Encoder) throws { try encodeFields(to: encoder) }

  /// Reads the JSON form.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: FieldKey.self)
    self.init()
    organisation = try fields.decodeIfPresent(String.self, forKey: .organisation)
    body = try fields.decodeIfPresent(String.self, forKey: .body)
    date = try fields.decodeIfPresent(String.self, forKey: .date)
    time = try fields.decodeIfPresent(String.self, forKey: .time)
    endTime = try fields.decodeIfPresent(String.self, forKey: .endTime)
    venue = try fields.decodeIfPresent(String.self, forKey: .venue)
    supplied = try fields.decodeIfPresent([Field].self, forKey: .supplied) ?? []
  }
}

extension ReportHeader: Codable {
  /// Encodes all keys, null where nothing is known.
  public func encode(to encoder: any Encoder) throws { try encodeFields(to: encoder) }

  /// Reads the JSON form.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: FieldKey.self)
    self.init()
    to = try fields.decode([String].self, forKey: .to)
    date = try fields.decodeIfPresent(String.self, forKey: .date)
    contacts = try fields.decode([Person].self, forKey: .contacts)
    wards = try fields.decode([String].self, forKey: .wards)
    portfolio = try fields.decodeIfPresent(String.self, forKey: .portfolio)
    part = try fields.decodeIfPresent(String.self, forKey: .part)
  }
}

extension Section: Codable {
  /// Encodes all keys, null where nothing is known.
  public func encode(to encoder: any Encoder) throws { try encodeFields(to: encoder) }

  /// Reads the JSON form.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: FieldKey.self)
    self.init(
      id: try fields.decode(String.self, forKey: .id),
      kind: try fields.decode(Kind.self, forKey: .kind),
      marker: try fields.decodeIfPresent(String.self, forKey: .marker),
      markerAfterTitle: try fields.decodeIfPresent(Bool.self, forKey: .markerAfterTitle) ?? false,
      number: try fields.decodeIfPresent(String.self, forKey: .number),
      title: try fields.decodeIfPresent(String.self, forKey: .title),
      blocks: try fields.decode([Block].self, forKey: .blocks),
      span: try fields.decode(SourceSpan.self, forKey: .span))
  }
}

extension Diagnostic: Codable {
  /// Encodes all keys, a null span where the finding concerns the whole document.
  public func encode(to encoder: any Encoder) throws { try encodeFields(to: encoder) }

  /// Reads the JSON form.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: FieldKey.self)
    self.init(
      severity: try fields.decode(Severity.self, forKey: .severity),
      code: try fields.decode(Code.self, forKey: .code),
      message: try fields.decode(String.self, forKey: .message),
      span: try fields.decodeIfPresent(SourceSpan.self, forKey: .span))
  }
}

extension SourceSpan: Codable {
  /// Encodes all keys.
  public func encode(to encoder: any Encoder) throws { try encodeFields(to: encoder) }

  /// Reads the JSON form.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: FieldKey.self)
    self.init(
      start: try fields.decode(Int.self, forKey: .start),
      end: try fields.decode(Int.self, forKey: .end),
      line: try fields.decode(Int.self, forKey: .line))
  }
}
