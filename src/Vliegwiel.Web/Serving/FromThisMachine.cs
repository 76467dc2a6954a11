// SPDX-License-Identifier: EUPL-1.2
using System.Net;

namespace Vliegwiel.Web.Serving;

/// <summary>Judges whether whoever asks sits at this machine: what is for demonstration and development is for nobody else.</summary>
internal static class FromThisMachine
{
    extension(HttpContext http)
    {
        /// <summary>A request that a proxy passed on comes from this machine too, but its user may be anywhere.</summary>
        public bool IsFromThisMachine =>
            http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded");
    }
}
