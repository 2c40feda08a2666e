import { App } from "./app.ts";
import { AppElement } from "./frame/ah-app.ts";
import { restoreTheme } from "./theme/theme.ts";

restoreTheme();
const app = new App();
document.querySelector<AppElement>("ah-app")!.app = app;
void app.start();
