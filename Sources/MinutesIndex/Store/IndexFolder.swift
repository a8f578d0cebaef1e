/// The folder in which an index lies, as the store sees it: named files that are written once from
/// front to back, given other names and removed.
///
/// Everything the store does to a disk goes through here. A test can put a folder in this place that
/// fails, fills up or loses power.
package protocol IndexFolder: Sendable {
  /// What errors call the folder.
  var path: String { get }

  /// The names of the files in it, in no order.
  func names() throws(IndexError) -> [String]

  /// The bytes of a file.
  func read(_ name: String) throws(IndexError) -> [UInt8]

  /// The bytes of a file without copying them. They stay readable when the file is removed.
  func map(_ name: String) throws(IndexError) -> SegmentRegion

  /// Makes a new file for writing. A file of that name must not exist.
  func create(_ name: String) throws(IndexError) -> any IndexFile

  /// Gives a file another name in one step; what had that name before is gone.
  func rename(_ name: String, to other: String) throws(IndexError)

  /// Takes the name of a file away.
  func remove(_ name: String) throws(IndexError)

  /// Makes durable which names there are and what they stand for.
  func sync() throws(IndexError)

  /// Takes the lock on a file, which is made where it is missing, until the result is released or
  /// the process ends, however it ends.
  ///
  /// - Parameter waits: Whether to wait while somebody else has it.
  /// - Throws: `IndexError.Reason.locked` where somebody else has it.
  func lock(_ name: String, waits: Bool) throws(IndexError) -> any IndexLock
}

extension IndexFolder {
  /// What errors call a file of the folder.
  package func path(of name: String) -> String {
    path.utf8.last == UInt8(ascii: "/") ? path + name : "\(path)/\(name)"
  }

  /// Replaces a file in one step: readers find the old or the new one, and so does who comes after a
  /// loss of power; when this returns, only the new one. Names that were given before are durable
  /// before the file is replaced.
  ///
  /// - Parameter temporary: The name that the new file has until it is complete.
  func replace(
    _ name: String, with bytes: [UInt8], by temporary: String
  ) throws(IndexError) {
    do throws(IndexError) {
      let file = try create(temporary)
      try bytes.withUnsafeBufferPointer { bytes throws(IndexError) in
        try file.append(UnsafeRawBufferPointer(bytes))
      }
      try file.sync()
      try sync()
      try rename(temporary, to: name)
    } catch {
      try? remove(temporary)
      throw error
    }
    try sync()
  }
}

/// A new file. It is closed when nothing refers to it any more.
package protocol IndexFile: AnyObject {
  /// Writes all of the bytes behind what is there.
  func append(_ bytes: UnsafeRawBufferPointer) throws(IndexError)

  /// Makes the bytes durable; not the file's name.
  func sync() throws(IndexError)
}

/// A lock that is held until nothing refers to it any more.
package protocol IndexLock: AnyObject, Sendable {}
