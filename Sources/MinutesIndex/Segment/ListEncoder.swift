/// One place of a word: the passage (or document) in the upper half, the position in the lower. In
/// order they sort by passage, then by position.
typealias Occurrence = UInt64

extension Occurrence {
  @inline(__always)
  init(_ owner: UInt32, position: UInt32) {
    self = UInt64(owner) << 32 | UInt64(position)
  }

  @inline(__always)
  var owner: UInt32 { UInt32(truncatingIfNeeded: self >> 32) }
  @inline(__always)
  var position: UInt32 { UInt32(truncatingIfNeeded: self) }
}

/// Writes lists: which passages a word is in, how often, and where.
///
/// The form is described in `docs/index-format.md`. Full blocks of 128 are packed in four lanes of
/// 32 bits (the layout of SIMD-BP128 by Lemire and Boytsov), what is left over is written as varints.
struct ListEncoder: ~Copyable {
  private var owners = GrowingBuffer<UInt32>()
  private var frequencies = GrowingBuffer<UInt32>()
  private var ofBlock = ImpactsFinder()
  private var ofList = ImpactsFinder()
  private var table = GrowingBuffer<UInt8>()
  private var data = GrowingBuffer<UInt8>()
  private var positions = GrowingBuffer<UInt8>()
  /// The latest list.
  private(set) var output = GrowingBuffer<UInt8>()

  /// How many passages the latest list has.
  var ownerCount: Int { owners.count }

  /// Writes the list of the occurrences, which are in order, into `output`.
  ///
  /// - Parameter lengths: Words of each passage, at most 255; nil for lists of documents.
  mutating func encode(
    _ occurrences: UnsafeBufferPointer<Occurrence>, lengths: UnsafePointer<UInt8>?
  ) {
    output.removeAll()
    table.removeAll()
    data.removeAll()
    positions.removeAll()
    group(occurrences)
    var first = 0
    var occurrence = 0
    while first < owners.count {
      let count = min(SegmentFormat.blockSize, owners.count - first)
      let dataStart = data.count
      let positionStart = positions.count
      var places = 0
      for index in first..<(first + count) { places += Int(frequencies.base[index]) }
      let width = appendPositions(occurrences, occurrence..<(occurrence + places))
      if count == SegmentFormat.blockSize {
        appendPacked(first, positionWidth: width)
      } else {
        appendTail(first, count, positionWidth: width)
      }
      table.append(littleEndian: owners.base[first + count - 1])
      table.append(littleEndian: UInt32(truncatingIfNeeded: dataStart))
      table.append(littleEndian: UInt32(truncatingIfNeeded: positionStart))
      table.append(littleEndian: impacts(first, count, lengths).bytes)
      first += count
      occurrence += places
    }
    assemble(ofList.take())
  }

  /// Splits the occurrences into passages and frequencies.
  private mutating func group(_ occurrences: UnsafeBufferPointer<Occurrence>) {
    owners.removeAll()
    frequencies.removeAll()
    owners.reserve(occurrences.count)
    frequencies.reserve(occurrences.count)
    var last = UInt32.max
    var count = 0
    for occurrence in occurrences {
      let owner = occurrence.owner
      if owner == last, count > 0 {
        frequencies.base[count - 1] += 1
      } else {
        owners.base[count] = owner
        frequencies.base[count] = 1
        count += 1
        last = owner
      }
    }
    owners.extend(by: count)
    frequencies.extend(by: count)
  }

  /// - Returns: Bytes a position: 1, 2 or 4.
  private mutating func appendPositions(
    _ occurrences: UnsafeBufferPointer<Occurrence>, _ range: Range<Int>
  ) -> UInt8 {
    var all: UInt32 = 0
    for index in range { all |= occurrences[index].position }
    positions.reserve(range.count * 4)
    if all <= 0xFF {
      for index in range {
        positions.append(UInt8(truncatingIfNeeded: occurrences[index].position))
      }
      return 1
    }
    if all <= 0xFFFF {
      for index in range {
        positions.append(littleEndian: UInt16(truncatingIfNeeded: occurrences[index].position))
      }
      return 2
    }
    for index in range { positions.append(littleEndian: occurrences[index].position) }
    return 4
  }

  private mutating func appendPacked(_ first: Int, positionWidth: UInt8) {
    let owners = owners.base + first
    let frequencies = frequencies.base + first
    let before: UInt32 = first == 0 ? .max : owners[-1]
    var gaps: UInt32 = 0
    var extra: UInt32 = 0
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 2 * SegmentFormat.blockSize) {
      scratch in
      guard let gap = scratch.baseAddress else { return }
      let more = gap + SegmentFormat.blockSize
      for index in 0..<SegmentFormat.blockSize {
        gap[index] =
          index < 4
          ? owners[index] &- before &- UInt32(truncatingIfNeeded: index + 1)
          : owners[index] &- owners[index - 4] &- 4
        gaps |= gap[index]
        more[index] = frequencies[index] - 1
        extra |= more[index]
      }
      let gapBits = UInt32.bitWidth - gaps.leadingZeroBitCount
      let extraBits = UInt32.bitWidth - extra.leadingZeroBitCount
      data.append(UInt8(gapBits))
      data.append(UInt8(extraBits))
      data.append(positionWidth)
      data.append(0)
      PackedBlock.pack(UnsafePointer(gap), bits: gapBits, into: &data)
      PackedBlock.pack(UnsafePointer(more), bits: extraBits, into: &data)
    }
  }

  private mutating func appendTail(_ first: Int, _ count: Int, positionWidth: UInt8) {
    data.append(positionWidth)
    var before: UInt32 = first == 0 ? .max : owners.base[first - 1]
    for index in first..<(first + count) {
      let owner = owners.base[index]
      let frequency = frequencies.base[index]
      data.append(varint: UInt64(owner &- before &- 1) << 1 | (frequency > 1 ? 1 : 0))
      if frequency > 1 { data.append(varint: frequency - 2) }
      before = owner
    }
  }

  /// Adds to the impacts of the list what is best in a block.
  private mutating func impacts(
    _ first: Int, _ count: Int, _ lengths: UnsafePointer<UInt8>?
  ) -> Impacts {
    if let lengths {
      for index in first..<(first + count) {
        ofBlock.add(frequency: frequencies.base[index], length: lengths[Int(owners.base[index])])
      }
    }
    let impacts = ofBlock.take()
    for index in 0..<Impacts.count where impacts.frequency(index) > 0 {
      ofList.add(frequency: UInt32(impacts.frequency(index)), length: impacts.length(index))
    }
    return impacts
  }

  /// Puts the parts of the list one behind the other.
  private mutating func assemble(_ impacts: Impacts) {
    output.reserve(table.count + data.count + positions.count + 12)
    if owners.count >= SegmentFormat.blockSize {
      output.append(contentsOf: table.elements)
      output.append(littleEndian: impacts.bytes)
      output.append(littleEndian: UInt32(truncatingIfNeeded: data.count))
    }
    output.append(contentsOf: data.elements)
    output.append(contentsOf: positions.elements)
  }
}
