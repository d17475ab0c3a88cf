/// A row of numbers in memory that someone else owns: no reference counting, no copy, no bounds check in release.
///
/// Parameters live in `ParameterMemory`, states in `StateMemory`; a row is only used while its owner lives.
struct Row<Element: BitwiseCopyable> {
    let start: UnsafeMutablePointer<Element>
    let count: Int

    @inline(__always)
    subscript(index: Int) -> Element {
        get {
            assert(index >= 0 && index < count, "position \(index) in a row of \(count)")
            return start[index]
        }
        nonmutating set {
            assert(index >= 0 && index < count, "position \(index) in a row of \(count)")
            start[index] = newValue
        }
    }

    /// Some of the elements, in the same memory.
    func part(from first: Int, count: Int) -> Row { Row(start: start + first, count: count) }

    /// Sets every element.
    @inline(__always)
    func fill(_ value: Element) { start.update(repeating: value, count: count) }
}

/// The memory of the compiled parameters of a world; written once, then only read.
final class ParameterMemory {
    private var allocations: [UnsafeMutableRawPointer] = []

    /// Keeps a copy of the values.
    func row<Element: BitwiseCopyable>(_ values: [Element]) -> Row<Element> {
        let start = UnsafeMutablePointer<Element>.allocate(capacity: max(values.count, 1))
        for (index, value) in values.enumerated() { (start + index).initialize(to: value) }
        allocations.append(UnsafeMutableRawPointer(start))
        return Row(start: start, count: values.count)
    }

    deinit {
        for allocation in allocations { allocation.deallocate() }
    }
}

/// Hands out rows one after the other from one block, or only measures when there is no block yet.
///
/// Lasting rows stand at the start of the block: a year writes their elements of its own weeks before it reads them,
/// and leaves those of earlier weeks. Spare rows stand at the end: what they hold before it is written in a year does
/// not count.
struct StateCursor {
    private let block: UnsafeMutableRawPointer?
    private let sizes: StateSizes
    private(set) var size = StateSizes()

    /// A cursor that measures, or one over a block of the sizes measured.
    init(block: UnsafeMutableRawPointer?, sizes: StateSizes = StateSizes()) {
        (self.block, self.sizes) = (block, sizes)
    }

    /// The next row of the block; a measuring cursor gives rows that must not be read.
    mutating func row<Element: BitwiseCopyable>(_ count: Int, of type: Element.Type = Element.self)
        -> Row<Element>
    {
        defer { size.changing += Self.bytes(count, of: type) }
        return row(count, at: sizes.lasting + size.changing)
    }

    /// The next row at the start of the block.
    mutating func lastingRow<Element: BitwiseCopyable>(_ count: Int, of type: Element.Type = Element.self)
        -> Row<Element>
    {
        defer { size.lasting += Self.bytes(count, of: type) }
        return row(count, at: size.lasting)
    }

    /// The next row at the end of the block.
    mutating func spareRow<Element: BitwiseCopyable>(_ count: Int, of type: Element.Type = Element.self)
        -> Row<Element>
    {
        defer { size.spare += Self.bytes(count, of: type) }
        return row(count, at: sizes.lasting + sizes.changing + size.spare)
    }

    private static func bytes<Element>(_ count: Int, of type: Element.Type) -> Int {
        (max(count, 1) * MemoryLayout<Element>.stride + 15) & ~15
    }

    private func row<Element: BitwiseCopyable>(_ count: Int, at place: Int) -> Row<Element> {
        guard let block else { return Row(start: Self.nowhere(Element.self), count: count) }
        return Row(
            start: (block + place).bindMemory(to: Element.self, capacity: max(count, 1)), count: count)
    }

    private static func nowhere<Element>(_ type: Element.Type) -> UnsafeMutablePointer<Element> {
        guard let pointer = UnsafeMutablePointer<Element>(bitPattern: 4096) else {
            preconditionFailure("no pointer of 4,096")
        }
        return pointer
    }
}

/// The bytes of the three parts of a block of state, in their order.
struct StateSizes {
    var lasting = 0
    var changing = 0
    var spare = 0

    var all: Int { lasting + changing + spare }
}

/// One contiguous block with everything that changes while a year is lived, so that a snapshot is a plain copy.
final class StateMemory {
    let bytes: UnsafeMutableRawBufferPointer

    /// Makes a block of zeros.
    init(size: Int) {
        bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: max(size, 16), alignment: 16)
        bytes.initializeMemory(as: UInt8.self, repeating: 0)
    }

    /// The bytes as they are now, up to a place after which nothing counts.
    func snapshot(upTo end: Int) -> [UInt8] { Array(bytes[..<end]) }

    /// Goes back to a snapshot of a block of the same layout, but for what has not changed at its start.
    ///
    /// Where the snapshot holds zeros alone, they are written without being read.
    func restore(_ snapshot: [UInt8], after start: Int, zeros: Range<Int>) {
        precondition(snapshot.count <= bytes.count, "a snapshot is no larger than the state it restores")
        let (target, zeros) = (bytes, zeros.clamped(to: start..<snapshot.count))
        snapshot.withUnsafeBytes { source in
            func copy(_ range: Range<Int>) {
                UnsafeMutableRawBufferPointer(rebasing: target[range])
                    .copyMemory(from: UnsafeRawBufferPointer(rebasing: source[range]))
            }
            copy(start..<zeros.lowerBound)
            UnsafeMutableRawBufferPointer(rebasing: target[zeros]).initializeMemory(
                as: UInt8.self, repeating: 0)
            copy(zeros.upperBound..<source.count)
        }
    }

    deinit { bytes.deallocate() }
}
