/// <reference types="vitest/config" />
import { defineConfig } from "vite";

// The built pages land in the server's web root; the server's build runs this (src/AgentHub.Server/Shell/Shell.targets).
export default defineConfig({
  base: "/app/",
  build: {
    // light-dark(), color-mix() and nested adoptedStyleSheets are used as they are: no older browser is served.
    target: ["chrome123", "edge123", "firefox125", "safari17.5"],
    outDir: "../AgentHub.Server/wwwroot/app",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: {
    host: "127.0.0.1",
    port: 5173,
    proxy: {
      "/api": "http://127.0.0.1:5080",
      "/hubs": { target: "http://127.0.0.1:5080", ws: true },
      "/signin": "http://127.0.0.1:5080",
      "/signout": "http://127.0.0.1:5080",
    },
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.ts", "fixtures/**/*.test.ts"],
    testTimeout: 10_000,
    pool: "threads",
    isolate: false,
  },
});
