/** Ends the run with one plain line, and in CI takes a skipped test for a failure: what was not run was not shown. */
module.exports = class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    const crashed = results.numRuntimeErrorTestSuites;
    const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = results;
    this.skipped = skipped + results.numTodoTests;
    console.log(`\n${passed} passed, ${failed + crashed} failed, ${this.skipped} skipped`);
  }

  getLastError() {
    if (process.env.CI && this.skipped > 0) return new Error(`${this.skipped} tests were skipped`);
    return undefined;
  }
};
