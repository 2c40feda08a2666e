namespace AgentHub.YamlAdapters;

internal enum PageStyle { None, Offset, Page, Cursor, LinkHeader }
