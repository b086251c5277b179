/**
 * The value of the tag `DataClass` of what holds logs: no class of the client's data, but what the section `logging` keeps and
 * protects.
 */
export const logsClass = "logs";
