extension Person: FieldRecord {
  func write<Sink: FieldSink>(to sink: inout Sink) throws(Sink.Failure) {
    try write(to: &sink, asContact: false)
  }

  /// A contact of a report says how to reach it, if only with null; somebody at a meeting only where
  /// something is known.
  fileprivate func write<Sink: FieldSink>(
    to sink: inout Sink, asContact: Bool
  ) throws(Sink.Failure) {
    try sink.string(.name, name)
    try sink.string(.title, title)
    try sink.string(.role, role)
    try sink.string(.group, group)
    try sink.string(.presence, presence.rawValue)
    try sink.string(.substituteFor, substituteFor)
    try sink.records(.movements, movements)
    if asContact || phone != nil { try sink.string(.phone, phone) }
    if asContact || email != nil { try sink.string(.email, email) }
    try sink.record(.span, span)
  }
}

/// A person among the contacts of a report.
struct Contact: FieldRecord {
  let person: Person

  func write<Sink: FieldSink>(to sink: inout Sink) throws(Sink.Failure) {
    try person.write(to: &sink, asContact: true)
  }

  func encode(to encoder: any Encoder) throws { try encodeFields(to: encoder) }
}

extension Person.Movement: FieldRecord {
  func write<Sink: FieldSink>(to sink: inout Sink) throws(Sink.Failure) {
    try sink.string(.kind, kind.rawValue)
    try sink.string(.block, block)
    try sink.string(.time, time)
  }
}
