import Markup
import NIOHTTP1
import Testing

@testable import Newswire

@Suite struct FeedScheduleTests {
  /// Tuesday, 14 November 2023, 22:13:20 UTC.
  private let schedule = FeedSchedule(now: 1_700_000_000, chance: 0.5)
  private let hour: Int64 = 3600

  private func pause(_ headers: HTTPHeaders = [:], _ pace: FeedPace = FeedPace()) -> Int64 {
    schedule.next(after: headers, pace: pace) - schedule.now
  }

  @Test func theLongestOfWhatIsAskedForCounts() {
    #expect(pause() == FeedSchedule.usualPause)
    #expect(pause(["Cache-Control": "public, max-age=7200"]) == 7200)
    #expect(pause(["Cache-Control": "max-age=\"7200\"", "Age": "600"]) == 6600)
    #expect(pause(["Cache-Control": "max-age=60"]) == FeedSchedule.usualPause)
    #expect(pause(["Cache-Control": "max-age=31536000"]) == FeedSchedule.longestPause)
    #expect(pause(["Cache-Control": "max-age=-1, max-age=x, no-cache"]) == FeedSchedule.usualPause)
    #expect(pause([:], FeedPace(minutes: 90)) == 5400)
    #expect(pause(["Cache-Control": "max-age=7200"], FeedPace(minutes: 90)) == 7200)
    #expect(pause([:], FeedPace(minutes: .max)) <= FeedSchedule.longestPause)
  }

  @Test func hoursAndDaysThatAreSkippedAreSkipped() {
    // In half an hour it is 22:43: that hour and the next are skipped.
    #expect(pause([:], FeedPace(skippedHours: [22, 23])) == 6400)
    // The rest of Tuesday, and Wednesday.
    #expect(pause([:], FeedPace(skippedDays: [2, 3])) == 6400 + 24 * hour)
    #expect(pause([:], FeedPace(skippedHours: Set(0...23))) == FeedSchedule.usualPause)
  }

  @Test func failuresAreFollowedByLongerAndLongerPausesAtDifferentTimes() {
    #expect(
      (1...9).map { schedule.next(afterFailures: $0) - schedule.now }
        == [900, 1800, 3600, 7200, 14_400, 28_800, 57_600, 69_120, 69_120])
    #expect(FeedSchedule(now: 0, chance: 0).next(afterFailures: 1) == 675)
    #expect(FeedSchedule(now: 0, chance: 0.999).next(afterFailures: 1) == 1125)
    #expect(FeedSchedule(now: 0, chance: 1).next(afterFailures: 99) == FeedSchedule.longestPause)
  }

  @Test func retryAfterIsSecondsOrADate() {
    func notBefore(_ value: String) -> Int64? { schedule.notBefore(["Retry-After": value]).map { $0 - schedule.now } }
    #expect(notBefore("120") == 120)
    #expect(notBefore(" Tue, 14 Nov 2023 23:13:20 GMT ") == 3600)
    #expect(notBefore("Tue, 14 Nov 2023 21:13:20 GMT") == nil)
    #expect(notBefore("99999999999999999999") == nil)
    #expect(notBefore("9999999999") == FeedSchedule.longestRetryAfter)
    #expect(notBefore("soon") == nil)
    #expect(schedule.notBefore([:]) == nil)
  }

  @Test func datesOfHTTPAreRead() {
    #expect(HTTPDate.seconds("Sun, 06 Nov 1994 08:49:37 GMT") == 784_111_777)
    #expect(HTTPDate.seconds("Thu, 29 Feb 2024 00:00:00 GMT") == 1_709_164_800)
    #expect(HTTPDate.seconds("Thu, 01 Jan 1970 00:00:00 GMT") == 0)
    for text in ["", "now", "Sun, 06 Nov", "Sun, 46 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49 GMT"] {
      #expect(HTTPDate.seconds(text) == nil)
    }
  }

  @Test func aPaceIsKeptWhole() {
    for pace in [FeedPace(), FeedPace(minutes: 60), FeedPace(skippedHours: [0, 23], skippedDays: [6, 7])] {
      #expect(FeedPace(kept: pace.kept) == pace)
    }
    #expect(FeedPace(kept: nil) == FeedPace())
    #expect(FeedPace(kept: "x;y;z;") == FeedPace())
  }
}
