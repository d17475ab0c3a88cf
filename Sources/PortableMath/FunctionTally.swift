#if COUNTED
    /// How often elementary functions were called, in a build that counts; no other build holds this.
    public enum FunctionTally {
        /// Exponentials and logarithms; a power is one of each.
        nonisolated(unsafe) public static var calls = 0
    }
#endif
