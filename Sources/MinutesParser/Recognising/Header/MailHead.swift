/// Minutes that were sent by mail begin with the head of the message, whose date is that of sending.
enum MailHead {
  /// “From: Secretary” over “Subject: Minutes of 3 May”, and no other line.
  private static let linesOfMail = 2
  private static let senders = PhraseTable<Bool>(["from", "reply to", "message id", "sender"])

  /// Whether header lines are those of a message: a sender, and a date to the second, or an address of mail
  /// beside them.
  static func isOne(_ page: Page, _ fields: [Element]) -> Bool {
    guard let sender = fields.first(where: { page.isWhole($0.label, senders) != nil }) else {
      return false
    }
    return hasAddress(page, sender.text)
      || fields.count == linesOfMail
        && fields.contains { page.isWhole($0.label, TitleRule.subjects) != nil }
      || fields.contains { $0.fieldName == .date && hasSeconds(page, $0.text) }
  }

  /// Whether a head opens with the lines of a message: “From: Clerk <clerk@elder.example>”.
  static func opens(_ page: Page, _ head: [SourceBlock]) -> Bool {
    head.prefix(6).contains { block in
      page.eachLine(block.range).contains {
        page.opening($0, senders) != nil && Fields.labelEnd(page, $0) != nil
          && hasAddress(page, $0)
      }
    }
  }

  private static func hasAddress(_ page: Page, _ range: TextRange) -> Bool {
    range.bounds.contains { page.byte($0) == UInt8(ascii: "@") }
  }

  /// Whether the text of a message has a title of its own, “Minutes of Teleconference, 12 May 2013”, which
  /// goes before the subject.
  static func isOverTitle(_ page: Page, _ head: [SourceBlock]) -> Bool {
    head.contains {
      $0.cell == nil && Fields.labelEnd(page, $0.range) == nil
        && TitleRule.isMinutesTitle(page, $0.range)
    }
  }

  private static let dates = PhraseTable<Bool>(["date", "sent", "on"])

  /// Whether a line is the date of a message: “Date: Fri, 6 Mar 2020 09:12:44 +0000”.
  ///
  /// - Parameter isMail: Whether the head is that of a message.
  static func isDate(_ page: Page, _ line: TextRange, isMail: Bool) -> Bool {
    page.opening(line, dates) != nil
      && (isMail && Fields.labelEnd(page, line) != nil || hasSeconds(page, line))
  }

  /// Whether a clock time with seconds stands in a range: `09:12:44`.
  private static func hasSeconds(_ page: Page, _ range: TextRange) -> Bool {
    guard range.count >= 8 else { return false }
    return (range.lower..<(range.upper - 5)).contains { offset in
      page.byte(offset) == UInt8(ascii: ":") && page.byte(offset + 3) == UInt8(ascii: ":")
        && page.byte(offset + 1).isASCIIDigit && page.byte(offset + 4).isASCIIDigit
    }
  }
}
