extension Block.Kind {
  /// Whether the JSON form of a block of this kind always has the key, as null, "" or [] where the
  /// block has nothing to put there. Every other key is written only where it holds something.
  func always(has key: FieldKey) -> Bool {
    switch (key, self) {
    case (.text, .discussion), (.text, .list), (.text, .table), (.text, .attachments): false
    case (.text, _): true
    case (.points, .discussion), (.points, .list), (.points, .attachments): true
    case (.points, .resolution), (.points, .recommendation), (.points, .motion): true
    case (.leadIn, .discussion), (.leadIn, .list): true
    case (.leadIn, .resolution), (.leadIn, .recommendation): true
    case (.label, .field), (.label, .attendance), (.label, .attachments): true
    case (.marker, .resolution), (.marker, .recommendation), (.marker, .action): true
    case (.number, .heading), (.number, .paragraph), (.number, .recommendation): true
    case (.people, .attendance), (.people, .movement), (.people, .declaration): true
    case (.to, .resolution), (.to, .recommendation): true
    case (.mover, .resolution), (.seconder, .resolution), (.vote, .resolution): true
    case (.mover, .motion), (.seconder, .motion), (.vote, .motion), (.outcome, .motion): true
    case (.verb, .resolution), (.form, .resolution): true
    case (.byReference, .resolution), (.duplicateOf, .resolution): true
    case (.owner, .action), (.due, .action): true
    case (.level, .heading), (.name, .field), (.rows, .table): true
    default: false
    }
  }
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
