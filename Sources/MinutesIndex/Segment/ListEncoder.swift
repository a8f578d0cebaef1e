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
  /// The passages, and where the occurrences of each end; before the first one stands a 0.
  private var owners = GrowingBuffer<UInt32>()
  private var ends = GrowingBuffer<UInt32>()
  private var scratch = GrowingBuffer<UInt32>(zeros: 2 * SegmentFormat.blockSize)
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
  /// - Parameters:
  ///   - occurrences: In each the passage or document and, in the low bits, the position.
  ///   - positionBits: How many bits belong to the position.
  ///   - lengths: Words of each passage, at most 255; nil for lists of documents.
  mutating func encode<Occurrence: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ occurrences: UnsafeBufferPointer<Occurrence>, positionBits: Occurrence,
    lengths: UnsafePointer<UInt8>?
  ) {
    output.removeAll()
    group(occurrences, positionBits)
    let mask = (1 &<< positionBits) &- 1 as Occurrence
    if owners.count < SegmentFormat.blockSize {
      let width = Self.positionWidth(occurrences, mask)
      Self.appendTail(0..<owners.count, owners, ends, width, to: &output)
      Self.append(occurrences, mask, width, to: &output)
      return
    }
    table.removeAll()
    data.removeAll()
    positions.removeAll()
    var first = 0
    while first < owners.count {
      let count = min(SegmentFormat.blockSize, owners.count - first)
      let (dataStart, positionStart) = (data.count, positions.count)
      let places = UnsafeBufferPointer(
        rebasing: occurrences[Int(ends.base[first])..<Int(ends.base[first + count])])
      let width = Self.positionWidth(places, mask)
      Self.append(places, mask, width, to: &positions)
      if count == SegmentFormat.blockSize {
        appendPacked(first, width)
      } else {
        Self.appendTail(first..<(first + count), owners, ends, width, to: &data)
      }
      table.append(littleEndian: owners.base[first + count - 1])
      table.append(littleEndian: UInt32(truncatingIfNeeded: dataStart))
      table.append(littleEndian: UInt32(truncatingIfNeeded: positionStart))
      table.append(littleEndian: impacts(first, count, lengths).bytes)
      first += count
    }
    output.reserve(table.count + data.count + positions.count + 12)
    output.append(contentsOf: table.elements)
    output.append(littleEndian: ofList.take().bytes)
    output.append(littleEndian: UInt32(truncatingIfNeeded: data.count))
    output.append(contentsOf: data.elements)
    output.append(contentsOf: positions.elements)
  }

  /// Finds the passages and where the occurrences of each end.
  @inline(__always)
  private mutating func group<Occurrence: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _ occurrences: UnsafeBufferPointer<Occurrence>, _ positionBits: Occurrence
  ) {
    owners.removeAll()
    ends.removeAll()
    ends.append(0)
    guard let last = occurrences.last, let start = occurrences.baseAddress else { return }
    owners.reserve(occurrences.count)
    ends.reserve(occurrences.count)
    let (owners, ends) = (owners.base, ends.base + 1)
    var count = 0
    var owner = UInt32(truncatingIfNeeded: start[0] &>> positionBits)
    for index in 1..<occurrences.count {
      let next = UInt32(truncatingIfNeeded: start[index] &>> positionBits)
      owners[count] = owner
      ends[count] = UInt32(truncatingIfNeeded: index)
      count &+= next == owner ? 0 : 1
      owner = next
    }
    owners[count] = UInt32(truncatingIfNeeded: last &>> positionBits)
    ends[count] = UInt32(truncatingIfNeeded: occurrences.count)
    self.owners.extend(by: count + 1)
    self.ends.extend(by: count + 1)
  }

  /// Bytes a position: 1, 2 or 4.
  @inline(__always)
  private static func positionWidth<Occurrence: FixedWidthInteger & BitwiseCopyable>(
    _ occurrences: UnsafeBufferPointer<Occurrence>, _ mask: Occurrence
  ) -> UInt8 {
    var all: Occurrence = 0
    for occurrence in occurrences { all |= occurrence }
    all &= mask
    return all <= 0xFF ? 1 : all <= 0xFFFF ? 2 : 4
  }

  @inline(__always)
  private static func append<Occurrence: FixedWidthInteger & BitwiseCopyable>(
    _ occurrences: UnsafeBufferPointer<Occurrence>, _ mask: Occurrence, _ width: UInt8,
    to output: inout GrowingBuffer<UInt8>
  ) {
    output.reserve(occurrences.count * Int(width))
    let target = UnsafeMutableRawPointer(output.base + output.count)
    switch width {
    case 1: store(occurrences, mask, as: UInt8.self, target)
    case 2: store(occurrences, mask, as: UInt16.self, target)
    default: store(occurrences, mask, as: UInt32.self, target)
    }
    output.extend(by: occurrences.count * Int(width))
  }

  @inline(__always)
  private static func store<
    Occurrence: FixedWidthInteger & BitwiseCopyable, Position: FixedWidthInteger & BitwiseCopyable
  >(
    _ occurrences: UnsafeBufferPointer<Occurrence>, _ mask: Occurrence, as _: Position.Type,
    _ target: UnsafeMutableRawPointer
  ) {
    guard let source = occurrences.baseAddress else { return }
    for index in 0..<occurrences.count {
      target.storeBytes(
        of: Position(truncatingIfNeeded: source[index] & mask).littleEndian,
        toByteOffset: index &* MemoryLayout<Position>.size, as: Position.self)
    }
  }

  private mutating func appendPacked(_ first: Int, _ positionWidth: UInt8) {
    let owners = owners.base + first
    let ends = ends.base + first
    let before: UInt32 = first == 0 ? .max : owners[-1]
    let gap = scratch.base
    let more = gap + SegmentFormat.blockSize
    for index in 0..<4 {
      gap[index] = owners[index] &- before &- UInt32(truncatingIfNeeded: index &+ 1)
    }
    for index in 4..<SegmentFormat.blockSize {
      gap[index] = owners[index] &- owners[index &- 4] &- 4
    }
    for index in 0..<SegmentFormat.blockSize {
      more[index] = ends[index &+ 1] &- ends[index] &- 1
    }
    var gaps: UInt32 = 0
    var extra: UInt32 = 0
    for index in 0..<SegmentFormat.blockSize {
      gaps |= gap[index]
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

  private static func appendTail(
    _ range: Range<Int>, _ owners: borrowing GrowingBuffer<UInt32>,
    _ ends: borrowing GrowingBuffer<UInt32>, _ positionWidth: UInt8,
    to output: inout GrowingBuffer<UInt8>
  ) {
    output.append(positionWidth)
    var before: UInt32 = range.lowerBound == 0 ? .max : owners.base[range.lowerBound - 1]
    for index in range {
      let owner = owners.base[index]
      let frequency = ends.base[index + 1] &- ends.base[index]
      output.append(varint: UInt64(owner &- before &- 1) << 1 | (frequency > 1 ? 1 : 0))
      if frequency > 1 { output.append(varint: frequency - 2) }
      before = owner
    }
  }

  /// Adds to the impacts of the list what is best in a block.
  private mutating func impacts(
    _ first: Int, _ count: Int, _ lengths: UnsafePointer<UInt8>?
  ) -> Impacts {
    if let lengths {
      for index in first..<(first + count) {
        ofBlock.add(
          frequency: ends.base[index + 1] &- ends.base[index],
          length: lengths[Int(owners.base[index])])
      }
    }
    let impacts = ofBlock.take()
    for index in 0..<Impacts.count where impacts.frequency(index) > 0 {
      ofList.add(frequency: UInt32(impacts.frequency(index)), length: impacts.length(index))
    }
    return impacts
  }
}
