import MinutesParser

/// The document as it stands: sections, in them blocks, in them points.
func printOutline(_ document: MinutesDocument) {
  for section in document.sections {
    print(section.kind, section.number ?? "–", section.title ?? "–")
    for block in section.blocks where block.kind != .furniture {
      print("  \(block.id) \(block.kind): \(block.text ?? "") (\(block.points.count) points)")
    }
  }
}

/// The document as a reader understands it.
func printDecisions(_ document: MinutesDocument) {
  for resolution in document.resolutions where resolution.duplicateOf == nil {
    print(resolution.verb ?? .resolved, resolution.text ?? "")
    for clause in resolution.points { print("  \(clause.number ?? "•") \(clause.text)") }
  }
  for motion in document.motions {
    print(motion.mover ?? "–", motion.seconder ?? "–", motion.outcome?.rawValue ?? "–")
  }
  for element in document.elements where element.block.kind == .vote {
    let item = document.sections[element.section]
    print("vote in item \(item.number ?? "–"):", element.block.vote?.for ?? 0)
  }
}

/// Blocks name people by their index.
func printPeople(_ document: MinutesDocument) {
  for person in document.people where person.presence == .present {
    print(person.title ?? "", person.name, person.role ?? "")
    for movement in person.movements {
      print("  \(movement.kind) at \(movement.time ?? "an unknown time"), see \(movement.block)")
    }
  }
  for element in document.elements where element.block.kind == .declaration {
    let names = element.block.people.map { document.people[$0].name }
    print("declared an interest:", names.joined(separator: ", "))
  }
}
