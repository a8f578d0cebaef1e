public import ArgumentParser

/// A value of an option that is one of a few names.
///
/// It says itself what the names are. Else they would be asked for by key paths, and for each such type the
/// runtime would look through all conformances of the program at every start.
public protocol NamedChoice: ExpressibleByArgument, CaseIterable, RawRepresentable
where RawValue == String {}

extension NamedChoice {
  /// The names, in the order of the cases.
  public static var allValueStrings: [String] { allCases.map { $0.rawValue } }
  /// None: the names explain themselves.
  public static var allValueDescriptions: [String: String] { [:] }
  /// The name.
  public var defaultValueDescription: String { rawValue }
}
