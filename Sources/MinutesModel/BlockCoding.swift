extension Block: Codable {
  /// Encodes the keys that blocks of this kind have.
  public func encode(to encoder: any Encoder) throws { try encodeFields(to: encoder) }

  /// Reads the JSON form. A `vote` without any figure or name has a nil ``vote``.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: FieldKey.self)
    self.init(
      id: try fields.decode(String.self, forKey: .id),
      kind: try fields.decode(Kind.self, forKey: .kind),
      span: try fields.decode(SourceSpan.self, forKey: .span))
    part = try fields.decodeIfPresent(Part.self, forKey: .part)
    joined = try fields.decodeIfPresent(Bool.self, forKey: .joined) ?? false
    continued = try fields.decodeIfPresent(Bool.self, forKey: .continued) ?? false
    try readWords(from: fields)
    try readDecision(from: fields)
    level = try fields.decodeIfPresent(Int.self, forKey: .level)
    name = try fields.decodeIfPresent(FieldName.self, forKey: .name)
    people = try fields.decodeIfPresent([Int].self, forKey: .people) ?? []
    owner = try fields.decodeIfPresent(String.self, forKey: .owner)
    due = try fields.decodeIfPresent(String.self, forKey: .due)
  }

  private mutating func readWords(from fields: KeyedDecodingContainer<FieldKey>) throws {
    label = try fields.decodeIfPresent(String.self, forKey: .label)
    leadIn = try fields.decodeIfPresent(String.self, forKey: .leadIn)
    marker = try fields.decodeIfPresent(String.self, forKey: .marker)
    number = try fields.decodeIfPresent(String.self, forKey: .number)
    text = try fields.decodeIfPresent(String.self, forKey: .text)
    rows = try fields.decodeIfPresent([[String]].self, forKey: .rows) ?? []
    points = try fields.decodeIfPresent([Point].self, forKey: .points) ?? []
  }

  private mutating func readDecision(from fields: KeyedDecodingContainer<FieldKey>) throws {
    verb = try fields.decodeIfPresent(Verb.self, forKey: .verb)
    form = try fields.decodeIfPresent(Form.self, forKey: .form)
    to = try fields.decodeIfPresent(String.self, forKey: .to)
    byReference = try fields.decodeIfPresent(Bool.self, forKey: .byReference) ?? false
    duplicateOf = try fields.decodeIfPresent(String.self, forKey: .duplicateOf)
    mover = try fields.decodeIfPresent(String.self, forKey: .mover)
    seconder = try fields.decodeIfPresent(String.self, forKey: .seconder)
    outcome = try fields.decodeIfPresent(Outcome.self, forKey: .outcome)
    if kind == .vote {
      let stated = try Vote(from: fields)
      vote = stated == Vote() ? nil : stated
    } else {
      vote = try fields.decodeIfPresent(Vote.self, forKey: .vote)
    }
  }
}

extension Point: Codable {
  /// Encodes all keys; flags only where they are true.
  public func encode(to encoder: any Encoder) throws { try encodeFields(to: encoder) }

  /// Reads the JSON form.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: FieldKey.self)
    self.init(
      id: try fields.decode(String.self, forKey: .id),
      marker: try fields.decodeIfPresent(String.self, forKey: .marker),
      number: try fields.decodeIfPresent(String.self, forKey: .number),
      text: try fields.decode(String.self, forKey: .text),
      points: try fields.decode([Point].self, forKey: .points),
      span: try fields.decode(SourceSpan.self, forKey: .span))
    joined = try fields.decodeIfPresent(Bool.self, forKey: .joined) ?? false
    continued = try fields.decodeIfPresent(Bool.self, forKey: .continued) ?? false
    furniture = try fields.decodeIfPresent(Bool.self, forKey: .furniture) ?? false
  }
}

extension Vote: Codable {
  /// Encodes all keys, null for a class that is not stated.
  public func encode(to encoder: any Encoder) throws { try encodeFields(to: encoder) }

  /// Reads the JSON form.
  public init(from decoder: any Decoder) throws {
    try self.init(from: try decoder.container(keyedBy: FieldKey.self))
  }

  /// Reads the keys of a vote from among those of its block.
  fileprivate init(from fields: KeyedDecodingContainer<FieldKey>) throws {
    self.init(
      for: try fields.decodeIfPresent(Int.self, forKey: .for),
      against: try fields.decodeIfPresent(Int.self, forKey: .against),
      abstain: try fields.decodeIfPresent(Int.self, forKey: .abstain))
    names = try fields.decodeIfPresent(Names.self, forKey: .names) ?? Names()
  }
}

extension Vote.Names: Codable {
  /// Encodes all keys.
  public func encode(to encoder: any Encoder) throws { try encodeFields(to: encoder) }

  /// Reads the JSON form.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: FieldKey.self)
    self.init()
    `for` = try fields.decode([String].self, forKey: .for)
    against = try fields.decode([String].self, forKey: .against)
    abstain = try fields.decode([String].self, forKey: .abstain)
  }
}
