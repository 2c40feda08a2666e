import { App } from "./app.ts";
import { AppElement } from "./frame/ah-app.ts";
import { restoreTheme } from "./theme/theme.ts";

restoreTheme();
const page = new AppElement();
page.app = new App();
document.body.append(page);
void page.app.start();
