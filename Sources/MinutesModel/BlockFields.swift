extension Block.Kind {
  /// Whether the JSON form of a block of this kind always has the key, as null, "" or [] where the
  /// block has nothing to put there. Every other key is written only where it holds something.
  func always(has key: FieldKey) -> Bool {
    switch key {
    case .text: !isOne(of: .discussion, .list, .table, .attachments)
    case .points: isOne(of: .discussion, .list, .resolution, .recommendation, .motion, .attachments)
    case .leadIn: isOne(of: .discussion, .list, .resolution, .recommendation)
    case .label: isOne(of: .field, .attendance, .attachments)
    case .marker: isOne(of: .resolution, .recommendation, .action)
    case .number: isOne(of: .heading, .paragraph, .recommendation)
    case .people: isOne(of: .attendance, .movement, .declaration)
    case .to: isOne(of: .resolution, .recommendation)
    case .mover, .seconder, .vote: isOne(of: .resolution, .motion)
    case .verb, .form, .byReference, .duplicateOf: self == .resolution
    case .outcome: self == .motion
    case .owner, .due: self == .action
    case .level: self == .heading
    case .name: self == .field
    case .rows: self == .table
    default: false
    }
  }

  private func isOne(of kinds: Block.Kind...) -> Bool { kinds.contains(self) }
}

extension Block: FieldRecord {
  func write<Sink: FieldSink>(to sink: inout Sink) throws(Sink.Failure) {
    try sink.string(.id, id)
    try sink.string(.kind, kind.rawValue)
    try sink.string(.part, part?.rawValue)
    if joined { try sink.flag(.joined, true) }
    if continued { try sink.flag(.continued, true) }
    if level != nil || kind.always(has: .level) { try sink.integer(.level, level) }
    try write(name?.rawValue, for: .name, to: &sink)
    try writeWords(to: &sink)
    if !people.isEmpty || kind.always(has: .people) { try sink.integers(.people, people) }
    try writeDecision(to: &sink)
    try write(owner, for: .owner, to: &sink)
    try write(due, for: .due, to: &sink)
    try sink.record(.span, span)
  }

  /// What the block says, in the order in which it says it.
  private func writeWords<Sink: FieldSink>(to sink: inout Sink) throws(Sink.Failure) {
    try write(label, for: .label, to: &sink)
    try write(leadIn, for: .leadIn, to: &sink)
    try write(marker, for: .marker, to: &sink)
    try write(number, for: .number, to: &sink)
    if text != nil || kind.always(has: .text) { try sink.string(.text, text ?? "") }
    if !rows.isEmpty || kind.always(has: .rows) { try sink.rows(.rows, rows) }
    if !points.isEmpty || kind.always(has: .points) { try sink.records(.points, points) }
  }

  private func writeDecision<Sink: FieldSink>(to sink: inout Sink) throws(Sink.Failure) {
    try write(verb?.rawValue, for: .verb, to: &sink)
    try write(form?.rawValue, for: .form, to: &sink)
    try write(to, for: .to, to: &sink)
    if byReference || kind.always(has: .byReference) { try sink.flag(.byReference, byReference) }
    try write(duplicateOf, for: .duplicateOf, to: &sink)
    try write(mover, for: .mover, to: &sink)
    try write(seconder, for: .seconder, to: &sink)
    try write(outcome?.rawValue, for: .outcome, to: &sink)
    if kind == .vote {
      try (vote ?? Vote()).write(to: &sink)
    } else if vote != nil || kind.always(has: .vote) {
      try sink.record(.vote, vote)
    }
  }

  private func write<Sink: FieldSink>(
    _ value: String?, for key: FieldKey, to sink: inout Sink
  ) throws(Sink.Failure) {
    if value != nil || kind.always(has: key) { try sink.string(key, value) }
  }
}

extension Point: FieldRecord {
  func write<Sink: FieldSink>(to sink: inout Sink) throws(Sink.Failure) {
    try sink.string(.id, id)
    if joined { try sink.flag(.joined, true) }
    if continued { try sink.flag(.continued, true) }
    if furniture { try sink.flag(.furniture, true) }
    try sink.string(.marker, marker)
    try sink.string(.number, number)
    try sink.string(.text, text)
    try sink.records(.points, points)
    try sink.record(.span, span)
  }
}

extension Vote: FieldRecord {
  func write<Sink: FieldSink>(to sink: inout Sink) throws(Sink.Failure) {
    try sink.integer(.for, `for`)
    try sink.integer(.against, against)
    try sink.integer(.abstain, abstain)
    try sink.record(.names, names)
  }
}

extension Vote.Names: FieldRecord {
  func write<Sink: FieldSink>(to sink: inout Sink) throws(Sink.Failure) {
    try sink.strings(.for, `for`)
    try sink.strings(.against, against)
    try sink.strings(.abstain, abstain)
  }
}
