/// Posts in front of brackets that name who holds them.
extension NameList {
  /// “Director Planning and Environment (Ms H Quade)”, “Minute Secretary (Mrs L Pym)”: a post whose
  /// holder the bracket names.
  mutating func takeHeldPost(
    _ range: TextRange, behind separator: NameListAtom, before next: NameListAtom?
  ) -> Bool {
    guard case .bracket(let holder)? = next, !isOpen,
      let name = PersonName.parse(page, holder, demand: .words),
      name.titles.map({ $0.kinds == [.personal] })
        ?? (hasInitialInFront(holder) || isHeldAsOthers(holder, name)),
      name.end == page.trimmed(holder).upper,
      PersonName.parse(page, range) == nil
        || name.titles == nil && !hasInitialInFront(range)
          && (Offices.isRole(page, range) || isHeldAsOthers(holder, name))
    else { return false }
    // “Director, Regional Services (Ms A Pike)”, “Director of Water & Roads (Mr B Dove)”
    if let post = lastPost, isBroken(post, range), separator.isJoining,
      !Offices.isRole(page, range) || separator.isAnd && !startsWithThe(range)
    {
      lastPost = post.through(range)
    } else if let post = NameListPost.alone(page, range)
      ?? (isHeldAsOthers(holder, name) ? page.trimmed(range) : nil)
    {
      lastPost = post
    } else {
      return false
    }
    isPostHeld = true
    return true
  }

  /// “Elder Rowing Club (Ada Pike)”: a body, and who came for it in the bracket.
  mutating func takeHeldBody(_ range: TextRange, before next: NameListAtom?) -> Bool {
    guard !isOpen, case .bracket(let holder)? = next, pendingBody == nil,
      Offices.isBody(page, range), !Offices.isRole(page, range),
      PersonName.parse(page, range, demand: .words) == nil,
      !Offices.isRole(page, holder), !Offices.isBody(page, holder),
      let name = PersonName.parse(page, holder, demand: .words),
      name.end == page.trimmed(holder).upper,
      name.titles != nil || page.wordIndices(name.name).count >= 2
    else { return false }
    pendingBody = page.trimmed(range)
    return true
  }

  /// Adds the person in the bracket behind such a body.
  mutating func takeHolder(_ bracket: TextRange) -> Bool {
    guard let body = pendingBody, let name = PersonName.parse(page, bracket, demand: .words) else {
      return false
    }
    pendingBody = nil
    add(name)
    drafts[drafts.count - 1].group = body
    return true
  }

  private static let fewestHeld = 2

  /// “Keeper of the Mace (Ada Pike)” behind “Chief Executive (Ben Dove)” and another: the brackets have the names.
  private func isHeldAsOthers(_ holder: TextRange, _ name: PersonName) -> Bool {
    drafts.count >= Self.fewestHeld && page.wordIndices(name.name).count >= 2
      && !Offices.isRole(page, holder) && !Offices.isBody(page, holder)
      && drafts.suffix(Self.fewestHeld).allSatisfy { draft in
        page.byte(draft.name.name.lower - 1) == UInt8(ascii: "(")
          && draft.role.map { $0.upper < draft.name.name.lower } ?? false
      }
  }

  /// “J Dow”: an initial shows that a bracket behind a post names its holder.
  private func hasInitialInFront(_ holder: TextRange) -> Bool {
    page.firstWord(holder)?.shape.contains([.initial, .capitalised]) ?? false
  }

  /// Whether somebody has the title of a member of a council.
  func hasMemberTitle(_ draft: Draft) -> Bool {
    draft.name.titles?.kinds.contains(.member) ?? false
  }
}
