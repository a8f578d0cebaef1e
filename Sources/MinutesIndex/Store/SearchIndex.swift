/// An index on disk, as it was at one commit.
///
/// Opening costs the same whatever the size: segments are mapped, and nothing in them is read. What is
/// open stays as it is for as long as the value lives, whatever a writer does meanwhile. Reading takes
/// no lock and writes nothing. A value may be used from many tasks at once.
public struct SearchIndex: Sendable {
  /// One segment and what of it is deleted.
  public struct Segment: Sendable {
    /// The documents.
    public let reader: SegmentReader
    /// Those that must not be found.
    public let deleted: DeletedDocuments
    let entry: Manifest.Segment
  }

  /// The index's folder.
  public let path: String
  /// Counts the commits; a later state has a higher number.
  public var generation: UInt64 { manifest.generation }
  /// The segments in the order in which they were written.
  public let segments: [Segment]
  let manifest: Manifest
  private let folder: any IndexFolder

  /// Opens the index in a folder at its latest commit.
  ///
  /// - Throws: `IndexError` with reason `missing` where there is no index.
  public init(at path: String) throws(IndexError) {
    try self.init(in: SystemFolder(path))
  }

  package init(in folder: any IndexFolder) throws(IndexError) {
    path = folder.path
    self.folder = folder
    (manifest, segments) = try Self.open(folder)
  }

  /// Documents that can be found.
  public var documentCount: Int { manifest.segments.reduce(0) { $0 + $1.liveDocumentCount } }

  /// Size of all its files.
  public var byteCount: Int {
    manifest.encoded().count + manifest.segments.reduce(0) { $0 + $1.byteCount }
  }

  /// The names of its segment files.
  package var segmentFileNames: [String] { manifest.segments.map(\.fileName) }

  /// Version of the form in which the manifest is written.
  public var formatVersion: Int { Int(Manifest.formatVersion) }

  /// What was written down about the index besides its documents.
  public var settings: [String: String] { manifest.settings }

  /// What was noted beside the index to make work on it quicker; empty where there is nothing, or where
  /// it is damaged. It may be newer or older than the index.
  package func hint() -> [UInt8] { Hint.read(in: folder) }

  /// A writer may replace the manifest after it was read, and take segments away that it names. Then
  /// there is a later one.
  private static func open(
    _ folder: any IndexFolder
  ) throws(IndexError) -> (Manifest, [Segment]) {
    var manifest = try Manifest(in: folder)
    while true {
      do throws(IndexError) {
        var segments: [Segment] = []
        for entry in manifest.segments { segments.append(try Segment(entry, in: folder)) }
        return (manifest, segments)
      } catch {
        let later = try Manifest(in: folder)
        guard later.generation != manifest.generation else { throw error }
        manifest = later
      }
    }
  }
}

extension SearchIndex.Segment {
  init(_ entry: Manifest.Segment, in folder: any IndexFolder) throws(IndexError) {
    let path = folder.path(of: entry.fileName)
    let region: SegmentRegion
    do throws(IndexError) {
      region = try folder.map(entry.fileName)
    } catch {
      guard error.isMissingFile else { throw error }
      throw IndexError(path: path, reason: .damaged(what: "it is missing", offset: nil))
    }
    guard region.bytes.count == entry.byteCount else {
      let what = "it has \(region.bytes.count) bytes and should have \(entry.byteCount)"
      throw IndexError(path: path, reason: .damaged(what: what, offset: nil))
    }
    do throws(SegmentError) {
      reader = try SegmentReader(region)
    } catch {
      throw IndexError(error, path: path)
    }
    guard reader.documentCount == entry.documentCount else {
      let what = "it has \(reader.documentCount) documents and should have \(entry.documentCount)"
      throw IndexError(path: path, reason: .damaged(what: what, offset: nil))
    }
    guard reader.checksum == entry.checksum else {
      let what = "it is another segment than the one that belongs here"
      throw IndexError(path: path, reason: .damaged(what: what, offset: nil))
    }
    deleted = entry.deleted
    self.entry = entry
  }
}

extension Manifest {
  /// Reads the manifest of the index in a folder.
  init(in folder: any IndexFolder) throws(IndexError) {
    let bytes: [UInt8]
    do throws(IndexError) {
      bytes = try folder.read(Self.fileName)
    } catch {
      throw error.isMissingFile ? IndexError(path: folder.path, reason: .missing) : error
    }
    try self.init(bytes, path: folder.path(of: Self.fileName))
  }
}
