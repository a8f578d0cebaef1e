import Foundation

/// What a careful reader finds in a document: the annotation beside it. A key that is absent was
/// left open; an empty list says that there is none.
struct Annotation: Decodable {
  var kind: String?
  var title: String??
  var meeting: [String: String?]?
  var people: [Entry]?
  var items: [Entry]?
  var discussion: [Entry]?
  var leadIns: [Entry]?
  var resolutions: [Entry]?
  var recommendations: [Entry]?
  var actions: [Entry]?
  var declarations: [Entry]?
  var motions: [MotionEntry]?
  var votes: [VoteEntry]?

  private enum CodingKeys: String, CodingKey {
    case kind, title, meeting, people, items, discussion, resolutions, recommendations
    case actions, declarations, motions, votes
    case leadIns = "discussion.leadIn"
  }

  init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: CodingKeys.self)
    kind = try keys.decodeIfPresent(String.self, forKey: .kind)
    if keys.contains(.title) { title = try keys.decode(String?.self, forKey: .title) }
    meeting = try keys.decodeIfPresent([String: String?].self, forKey: .meeting)
    func entries(_ key: CodingKeys) throws -> [Entry]? {
      try keys.decodeIfPresent([Entry].self, forKey: key)
    }
    people = try entries(.people)
    items = try entries(.items)
    discussion = try entries(.discussion)
    leadIns = try entries(.leadIns)
    resolutions = try entries(.resolutions)
    recommendations = try entries(.recommendations)
    actions = try entries(.actions)
    declarations = try entries(.declarations)
    motions = try keys.decodeIfPresent([MotionEntry].self, forKey: .motions)
    votes = try keys.decodeIfPresent([VoteEntry].self, forKey: .votes)
  }

  struct MotionEntry: Decodable {
    var mover: String?
    var seconder: String?
    var outcome: String?
  }

  struct VoteEntry: Decodable {
    var `for`: Int?
    var against: Int?
    var abstain: Int?
  }

  /// One annotated element: an object, or a string that is its text.
  struct Entry: Decodable {
    var text: String?
    var name: String?
    var number: String?
    var title: String?
    var clauses: [Entry] = []

    private enum CodingKeys: String, CodingKey { case text, name, number, title, clauses }

    init(from decoder: any Decoder) throws {
      if let text = try? decoder.singleValueContainer().decode(String.self) {
        self.text = text
        return
      }
      let keys = try decoder.container(keyedBy: CodingKeys.self)
      text = try keys.decodeIfPresent(String.self, forKey: .text)
      name = try keys.decodeIfPresent(String.self, forKey: .name)
      number = try keys.decodeIfPresent(String.self, forKey: .number)
      title = try keys.decodeIfPresent(String.self, forKey: .title)
      clauses = try keys.decodeIfPresent([Entry].self, forKey: .clauses) ?? []
    }

    /// The texts of the entry and of the clauses below it.
    var texts: [String] { [text ?? ""] + clauses.flatMap(\.texts) }
  }
}
