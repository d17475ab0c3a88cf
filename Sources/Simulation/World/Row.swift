/// A row of numbers in memory that someone else owns: no reference counting, no copy, no bounds check in release.
///
/// Parameters live in `ParameterMemory`, states in `StateMemory`; a row is only used while its owner lives. Its count
/// stands before its first element: components hold many rows, and are copied to be called.
struct Row<Element: BitwiseCopyable> {
    /// The bytes before the first element, of which the first eight are the count.
    static var headerBytes: Int { 16 }

    let start: UnsafeMutablePointer<Element>

    /// How many elements there are.
    @inline(__always)
    var count: Int { UnsafeRawPointer(start).load(fromByteOffset: -Self.headerBytes, as: Int.self) }

    /// A row in memory that begins with room for the count.
    init(at place: UnsafeMutableRawPointer, count: Int) {
        place.storeBytes(of: count, as: Int.self)
        start = (place + Self.headerBytes).bindMemory(to: Element.self, capacity: max(count, 1))
    }

    /// A row that must not be read.
    fileprivate init(nowhere: UnsafeMutablePointer<Element>) { start = nowhere }

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

    /// Sets every element.
    @inline(__always)
    func fill(_ value: Element) { start.update(repeating: value, count: count) }
}

/// The memory of the compiled parameters of a world; written once, then only read.
final class ParameterMemory {
    private var allocations: [UnsafeMutableRawPointer] = []

    /// Keeps a copy of the values.
    func row<Element: BitwiseCopyable>(_ values: [Element]) -> Row<Element> {
        let bytes = Row<Element>.headerBytes + max(values.count, 1) * MemoryLayout<Element>.stride
        let place = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 16)
        allocations.append(place)
        let row = Row<Element>(at: place, count: values.count)
        for (index, value) in values.enumerated() { row[index] = value }
        return row
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

    private static func bytes<Element: BitwiseCopyable>(_ count: Int, of type: Element.Type) -> Int {
        Row<Element>.headerBytes + (max(count, 1) * MemoryLayout<Element>.stride + 15) & ~15
    }

    private func row<Element: BitwiseCopyable>(_ count: Int, at place: Int) -> Row<Element> {
        guard let block else { return Row(nowhere: Self.nowhere(Element.self)) }
        return Row(at: block + place, count: count)
    }

    private static func nowhere<Element: BitwiseCopyable>(_ type: Element.Type)
        -> UnsafeMutablePointer<Element>
    {
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
