extension Person: Codable {
  /// Encodes all keys, null where nothing is known; telephone and e-mail only where known.
  public func encode(to encoder: any Encoder) throws { try encodeFields(to: encoder) }

  /// Reads the JSON form.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: FieldKey.self)
    self.init(
      name: try fields.decode(String.self, forKey: .name),
      title: try fields.decodeIfPresent(String.self, forKey: .title),
      role: try fields.decodeIfPresent(String.self, forKey: .role),
      group: try fields.decodeIfPresent(String.self, forKey: .group),
      presence: try fields.decode(Presence.self, forKey: .presence),
      substituteFor: try fields.decodeIfPresent(String.self, forKey: .substituteFor),
      movements: try fields.decode([Movement].self, forKey: .movements),
      phone: try fields.decodeIfPresent(String.self, forKey: .phone),
      email: try fields.decodeIfPresent(String.self, forKey: .email),
      span: try fields.decode(SourceSpan.self, forKey: .span))
  }
}

extension Person.Movement: Codable {
  /// Encodes all keys, a null time where none is recorded.
  public func encode(to encoder: any Encoder) throws { try encodeFields(to: encoder) }

  /// Reads the JSON form.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: FieldKey.self)
    self.init(
      kind: try fields.decode(Kind.self, forKey: .kind),
      block: try fields.decode(String.self, forKey: .block),
      time: try fields.decodeIfPresent(String.self, forKey: .time))
  }
}
