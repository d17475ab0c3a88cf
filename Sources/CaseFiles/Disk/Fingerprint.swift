import CSodium

/// The identity of a file's content.
public enum Fingerprint {
    /// The SHA-256 of some bytes, as 64 small hexadecimal digits.
    ///
    /// *Source*: FIPS 180-4 (2015), computed by libsodium. *Verified by* `fingerprintsAgreeWithPublishedOnes`.
    public static func sha256(_ bytes: [UInt8]) -> String {
        var digest = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        _ = crypto_hash_sha256(&digest, bytes, UInt64(bytes.count))
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
