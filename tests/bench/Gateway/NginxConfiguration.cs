namespace AgentHub.Bench.Gateway;

/// <summary>nginx as a reverse proxy that keeps its connections: no log lines, one worker a core, in the foreground.</summary>
internal static class NginxConfiguration
{
    public static string Of(PeerConfiguration c) => $$"""
        daemon off;
        worker_processes auto;
        pid {{c.Folder}}/nginx.pid;
        events { worker_connections 512; }
        http {
          access_log off;
          client_body_temp_path {{c.Folder}}/body;
          proxy_temp_path {{c.Folder}}/proxy;
          fastcgi_temp_path {{c.Folder}}/fastcgi;
          uwsgi_temp_path {{c.Folder}}/uwsgi;
          scgi_temp_path {{c.Folder}}/scgi;
          keepalive_requests 1000000;
          upstream system { server {{c.BackEnd.Authority}}; keepalive 64; keepalive_requests 1000000; }
          server {
            listen 127.0.0.1:{{c.Port}};
            location {{GatewayPeers.Prefix}}/ {
              proxy_pass http://system/;
              proxy_http_version 1.1;
              proxy_set_header Connection "";
            }
          }
        }
        """;
}
