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
      PersonName.parse(page, range) == nil || NameListPost.isHonorary(page, range)
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

/// Where the next person of an entry begins.
extension NameList {
  /// Whether a stretch behind a comma or “and” is the next person and no remark on the last: it has a
  /// post in front of the name as the last has, or is a name with a remark of its own behind a name
  /// that has one: “Kirsten Maki, Clerk and Dwayne Hauser, Road Foreman”.
  func startsPerson(
    _ range: TextRange, behind separator: NameListAtom, before next: NameListAtom?
  ) -> Bool {
    guard let last = drafts.last else { return false }
    // “Supervisor Ada Pike, Chair Lev Brandt”: an office and a name, and nothing else.
    // “County Cllr Ada Pike, Parish Clerk Ben Dove”
    if last.name.titles != nil || last.title != nil, separator.opensName, last.role == nil,
      NameListPost.isChairNamed(page, range) || NameListPost.isServantNamed(page, range)
    {
      return true
    }
    guard last.name.titles == nil else { return false }
    let role = last.role
    switch separator {
    case .comma, .and:
      // “Fred Fox, Gill Gray (Law & Governance)”
      if case .comma = separator, case .bracket? = next, role == nil, last.group == nil,
        namesInEntry == 1, !defaults.isOneAnEntry, !Offices.isRole(page, range),
        !Offices.isBody(page, range),
        let name = PersonName.parse(page, range, demand: .words), name.titles == nil,
        name.end == page.trimmed(range).upper
      {
        return true
      }
      let isRoleFirst = role.map { $0.lower < last.name.name.lower } ?? false
      if isRoleFirst,
        NameListPost.job(page, range) != nil
          || isOfSurnames && NameListPost.jobAndSurname(page, range) != nil
      {
        return true
      }
      guard isDivided(separator, next, behind: last), let role,
        role.lower > last.name.name.lower,
        let name = PersonName.parse(page, range, demand: .words)
      else { return false }
      return name.titles == nil && name.end == page.trimmed(range).upper
        && !Offices.isRole(page, range) && !Offices.isBody(page, range)
    default: return false
    }
  }

  /// “Kirsten Maki, Clerk and Dwayne Hauser, Foreman”, “Di Finch – Clerk, Ed Rook – Engineer”: whether the mark between
  /// name and post is the same again behind what divides the entries.
  private func isDivided(
    _ separator: NameListAtom, _ next: NameListAtom?, behind last: Draft
  ) -> Bool {
    if case .and = separator, case .comma? = next { return true }
    guard case .dash? = next else { return false }
    let offset = page.skipBlanks(last.name.end, last.role?.lower ?? last.name.end)
    return page.hasDash(at: offset)
  }

  /// “…, Bob Birch (BB)”: a name whose initials the bracket behind it gives.
  func isCoded(_ range: TextRange, _ next: NameListAtom?) -> Bool {
    guard case .bracket(let code)? = next, (2...4).contains(code.count),
      let name = PersonName.parse(page, range, demand: .words), name.titles == nil,
      name.end == page.trimmed(range).upper
    else { return false }
    var letters = page.wordIndices(name.name).map { page.byte(page.words[$0].range.lower) }[...]
    return code.bounds.allSatisfy { offset in
      guard let place = letters.firstIndex(of: page.byte(offset)) else { return false }
      letters = letters[(place + 1)...]
      return page.byte(offset).isASCIIUpper
    }
  }

  /// “…, Committee Officer (G Gray)” behind “Monitoring Officer (F Fox)”: the next post, with whoever
  /// holds it in brackets.
  func startsPost(_ range: TextRange, _ next: NameListAtom?) -> Bool {
    guard case .bracket(let holder)? = next, let last = drafts.last,
      Offices.isRole(page, range), PersonName.parse(page, range) == nil
    else { return false }
    // “Cr A (Chair), His Worship the Mayor (Mr B Brandt)”
    if let name = PersonName.parse(page, holder), name.titles?.kinds == [.personal],
      name.end == page.trimmed(holder).upper
    {
      return true
    }
    guard let role = last.role, role.lower < last.name.name.lower else { return false }
    return PersonName.parse(page, holder, demand: .words) != nil
  }
}

/// Posts alone, in front of whoever holds them.
extension NameList {
  mutating func takePost(_ range: TextRange, before next: NameListAtom?) -> Bool {
    guard !isCount(range), var post = NameListPost.alone(page, range) else { return false }
    // “Deputy Clerk and RFO: Ada Pike”
    if case .colon = next, !isOpen, let before = lastPost, isJoint(before, post) {
      post = before.through(post)
    }
    isOpen = false
    lastPost = post
    switch next {
    case .colon, .dash, .comma:
      if NameListPost.isChair(page, post) { pendingRole = post }
      // “Secretary – Ada Pike”
      if case .dash = next, let following, isBare(following) { pendingRole = post }
      // “The Clerk, Mrs Jane Black”
      if startsWithThe(range), page.wordIndices(range).count <= 4 {
        pendingRole = post
        isPostFirst = true
      }
    default: break
    }
    if case .colon = next { pendingRole = post }
    if case .gap = next { takeColumn(post) }
    return true
  }

  private static let wordsOfStyle = 4

  /// “The Chancellor’s Commissary, Sir Ada Pike”: capitals with the article, in front of a comma and somebody with a
  /// title.
  mutating func takeStyle(_ range: TextRange, before next: NameListAtom?) -> Bool {
    guard !isOpen, case .comma? = next, startsWithThe(range), let following,
      let name = PersonName.parse(page, following), name.titles?.kinds.first == .personal,
      (2...Self.wordsOfStyle).contains(page.wordIndices(range).count),
      page.wordIndices(range).allSatisfy({
        page.words[$0].shape.contains(.capitalised) || page.words[$0].range.count <= 3
      })
    else { return false }
    let words = page.wordIndices(range)
    pendingRole = TextRange(page.words[words.lowerBound + 1].range.lower, page.trimmed(range).upper)
    isPostFirst = true
    return true
  }

  /// Whether nothing but “and” stands between two posts.
  private func isJoint(_ before: TextRange, _ post: TextRange) -> Bool {
    guard before.upper < post.lower, isBroken(before, post) else { return false }
    let gap = page.wordIndices(TextRange(before.upper, post.lower))
    return gap.count == 1 && page.words[gap.lowerBound].hash == WordHash.of("and")
  }

  /// “Mayor   Orville Stang”, “Clerk   Janine Toews”: a title or a post in the column in front of the
  /// names.
  mutating func takeColumn(_ post: TextRange) {
    let words = page.wordIndices(post)
    if let titles = Titles.read(page, at: words.lowerBound, limit: words.upperBound),
      titles.end == words.upperBound, !titles.isClass, !titles.isPlural
    {
      pendingTitle = page.string(titles.range)
      return
    }
    // “Directors   A. Pike”: the class of those beside it.
    if let titles = Titles.read(page, at: words.lowerBound, limit: words.upperBound),
      titles.end == words.upperBound, titles.isClass
    {
      return
    }
    guard words.count <= 5, words.last.map({ Offices.words.contains(page.words[$0]) }) == true
    else { return }
    pendingRole = post
    isPostFirst = true
  }
}
