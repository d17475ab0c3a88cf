#if COUNTED
    import PortableMath

    /// The draws that were made, in a build that counts; no other build holds this.
    public enum DrawTrace {
        /// Addresses drawn at, as site, entity, week and block.
        nonisolated(unsafe) public static var addresses: [(UInt16, UInt64, Int, Int)] = []
        /// The addresses drawn every week, as site, entity and block.
        nonisolated(unsafe) public static var everyWeek: [(UInt16, UInt64, Int)] = []
        /// Counts drawn, as trials (or −1 for a Poisson count), mean or probability, and uniform number.
        nonisolated(unsafe) public static var counts: [(Int, Double, Double)] = []
        /// Functions that samplers called, which are part of their draws.
        nonisolated(unsafe) public static var callsInside = 0

        /// Notes that the number of an address drawn every week is used.
        public static func note(_ position: Int, _ week: Int) {
            let (site, entity, block) = everyWeek[position]
            addresses.append((site, entity, week, block))
        }

        /// Notes a count, and gives the functions called so far.
        public static func begin(_ trials: Int, _ parameter: Double, _ uniform: Double) -> Int {
            counts.append((trials, parameter, uniform))
            return FunctionTally.calls
        }

        /// Ends a count that began after so many functions.
        public static func end(_ before: Int) { callsInside += FunctionTally.calls - before }
    }
#endif
