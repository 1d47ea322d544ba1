/**
 * The engine for China's annual reports on government information disclosure
 * (政府信息公开工作年度报告).
 *
 * <pre>{@code
 * try (Report report = Report.read(Paths.get("report.docx"));
 *         Findings findings = report.validate()) {
 *     for (Finding finding : findings) {
 *         System.out.println(finding.id() + " " + finding.message(Language.ZH));
 *     }
 * }
 * }</pre>
 *
 * <p>What is made by the library is closed, best by {@code try}; what is not is freed some time
 * after nothing refers to it. A finding, a cell and their like are values: immutable, and good for
 * ever.
 *
 * <p>Every object may be shared between threads: calls on one object take turns, those on different
 * ones run in parallel. Nothing but a report, a roll-up, a tally and a list of problems ever
 * changes.
 *
 * <p>What cannot be done is a {@link govinfo.GovinfoException}; that a report breaks a rule is
 * none. Text that is not Unicode or has a NUL is an {@code IllegalArgumentException}, the use of
 * what was closed an {@code IllegalStateException}. A null argument is refused unless null is said
 * to be something. A result that is not there is null.
 *
 * <p>Results with many parts are text in JSON, UTF-8 where they are bytes, each with a schema:
 * {@link govinfo.Govinfo#schema}.
 */
package govinfo;
