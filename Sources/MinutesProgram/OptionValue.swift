package import ArgumentParser

/// What an option stands for whose argument is a word of a kind: a name, a date, a size.
///
/// The option itself is a `String`, checked when the group of options is validated. For an option of a type
/// of its own the runtime makes that type at every start and looks through all conformances of the program;
/// a dozen of them were one sixteenth of what a trusted search executes.
package protocol OptionValue {
  /// What a message about an argument names as possible: `text, bibtex or csl-json`.
  static var forms: String { get }
  /// The value of an argument, nil where there is none.
  init?(argument: String)
}

extension OptionValue {
  /// The value that was asked for, if one was.
  ///
  /// - Parameter argument: The argument of the option, which was checked before.
  package static func of(_ argument: String?) -> Self? {
    argument.flatMap { Self(argument: $0) }
  }

  /// Looks whether arguments make sense.
  ///
  /// - Parameters:
  ///   - arguments: Those that were given.
  ///   - option: The option, as it is typed.
  /// - Throws: `ValidationError`, which names the first that does not, and what is possible.
  package static func check(_ arguments: [String], of option: String) throws {
    for argument in arguments where Self(argument: argument) == nil {
      throw ValidationError("\(option) takes \(forms), not “\(argument)”.")
    }
  }

  /// Looks whether an argument makes sense, if one was given.
  package static func check(_ argument: String?, of option: String) throws {
    try check(argument.map { [$0] } ?? [], of: option)
  }
}

/// A value of an option that is one of a few names.
package protocol NamedChoice: OptionValue, CaseIterable, RawRepresentable where RawValue == String {
}

extension NamedChoice {
  /// The names, in the order of the cases.
  package static var names: [String] { allCases.map { $0.rawValue } }
  /// What shells complete.
  package static var completion: CompletionKind { .list(names) }

  package static var forms: String {
    let names = names
    return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
  }

  package init?(argument: String) { self.init(rawValue: argument) }
}

extension ArgumentHelp {
  /// Help that ends with the names there are.
  ///
  /// - Parameters:
  ///   - abstract: What the option does.
  ///   - choice: What it chooses from.
  ///   - valueName: What its argument is called.
  ///   - standard: The choice where none is given, if it is worth a word.
  package static func choice<Choice: NamedChoice>(
    _ abstract: String, of choice: Choice.Type, valueName: String, default standard: Choice? = nil
  ) -> ArgumentHelp {
    let standard = standard.map { "; default: \($0.rawValue)" } ?? ""
    return ArgumentHelp(
      "\(abstract) (values: \(Choice.names.joined(separator: ", "))\(standard))",
      valueName: valueName)
  }
}
